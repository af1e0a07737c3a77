"""NodePools and EC2NodeClasses against Karpenter's CRDs: fields that nothing knows, and the CEL rules."""

import copy
import re


def faults(rendered):
    import celpy
    from celpy import celtypes
    from jsonschema import Draft202012Validator

    schemas = {}
    for thing in rendered.get("karpenter-crd", []):
        for one in thing["spec"]["versions"]:
            if one["name"] == "v1":
                schemas[thing["spec"]["names"]["kind"]] = one["schema"]["openAPIV3Schema"]
    # Kubernetes' own functions on texts, which CEL itself does not have.
    functions = {
        "find": lambda text, pattern: celtypes.StringType((re.search(str(pattern), str(text)) or [""])[0]),
        "split": lambda text, mark: celtypes.ListType([celtypes.StringType(one) for one in str(text).split(str(mark))]),
    }
    environment = celpy.Environment()
    found = []
    for thing in (thing for things in rendered.values() for thing in things if thing["kind"] in schemas):
        name = f"{thing['kind']} {thing['metadata']['name']}"
        schema = schemas[thing["kind"]]
        closed = without_unknown_fields(copy.deepcopy(schema))
        closed["properties"].update(metadata={}, apiVersion={}, kind={})
        for error in Draft202012Validator(closed).iter_errors(thing):
            found.append(f"{name}: {'.'.join(map(str, error.absolute_path))} {error.message[:120]}")
        for path, rule, value in rules(schema, thing, name):
            try:
                program = environment.program(environment.compile(rule["rule"]), functions=functions)
                if not program.evaluate({"self": celpy.adapter.json_to_cel(value)}):
                    found.append(f"{path}: {rule.get('message', rule['rule'])}")
            except Exception as trouble:  # a rule in words that celpy lacks
                found.append(f"{path}: rule not understood: {rule['rule'][:80]}: {trouble}")
    return found


def without_unknown_fields(schema):
    if isinstance(schema, list):
        return [without_unknown_fields(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: without_unknown_fields(value) for key, value in schema.items()}
    open_ended = "additionalProperties" in schema or schema.get("x-kubernetes-preserve-unknown-fields")
    if "properties" in schema and not open_ended:
        schema["additionalProperties"] = False
    if schema.pop("x-kubernetes-int-or-string", False):
        schema.pop("type", None)
        schema.pop("anyOf", None)
    return schema


def rules(schema, value, path):
    """Each CEL rule with the value it is about; rules about a former object have none here."""
    for rule in schema.get("x-kubernetes-validations") or []:
        if "oldSelf" not in rule["rule"]:
            yield path, rule, value
    if isinstance(value, dict):
        for key, part in value.items():
            below = (schema.get("properties") or {}).get(key, schema.get("additionalProperties"))
            if isinstance(below, dict):
                yield from rules(below, part, f"{path}.{key}")
    elif isinstance(value, list) and "items" in schema:
        for index, part in enumerate(value):
            yield from rules(schema["items"], part, f"{path}[{index}]")
