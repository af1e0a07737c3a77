import Environment

/// Adding, copying, renaming and removing pools. Each is one step of undo.
extension WizardState {
    /// Opens the list of what a pool can begin with.
    mutating func openTemplates() {
        model.layer = .picker(
            Picker(
                .newPool, title: "Begin the pool with", options: situation.templateOptions, chosen: [],
                allowsSeveral: false))
    }

    mutating func addPool(like title: String) {
        guard let template = PoolTemplate.all.first(where: { $0.title == title }) else {
            return refuse("There is nothing called \(title) to begin a pool with.")
        }
        add(template.pool)
    }

    mutating func copyPool(_ name: String) { add(document.pools[name]) }

    private mutating func add(_ pool: EnvironmentDocument.Pool) {
        let name = document.pools.freeName(like: pool.name)
        var next = choices
        next.own.setPool(pool, named: name)
        commit(next)
        openPool(name)
        tell("The pool \(name) is there. Undo takes it back.")
    }

    /// - Returns: why the pool cannot have that name; nil when it has it now.
    mutating func renamePool(_ name: String, to newName: String) -> String? {
        guard newName != name else { return nil }
        if let why = document.pools.objection(toName: newName) { return why }
        if let lock = choices.lock(on: .pools[name].enabled) { return lock }
        var next = choices
        next.own.setPool(document.pools[name], named: newName)
        commit(withoutPool(name, next))
        openPool(newName)
        return nil
    }

    mutating func removePool(_ name: String) {
        if let lock = choices.lock(on: .pools[name].enabled) { return refuse(lock) }
        let next = withoutPool(name, choices)
        if next == choices { return refuse("The pool \(name) is off already.") }
        commit(next)
        closePool()
        tell(
            next.own[.pools[name].enabled] == nil
                ? "The pool \(name) is gone. Undo brings it back." : "The pool \(name) is off. Undo brings it back.")
    }

    /// Choices without a pool; one that is not the person's own is switched off.
    private func withoutPool(_ name: String, _ choices: Choices) -> Choices {
        var next = choices
        next.own = choices.own.withoutPool(name)
        let left = context.layers(of: next).answers
        if left.pools.contains(name) || EnvironmentDocument.Pools.stackNames.contains(name) {
            next.own = choices.own
            next.own[.pools[name].enabled] = .flag(false)
        }
        return next
    }

    /// Shows one pool's own page of fields.
    mutating func openPool(_ name: String) {
        model.page = .pools
        model.pool = name
        model.focusOnPage[.pools] = nil
    }

    /// Goes back to the list of pools.
    mutating func closePool() {
        guard let name = model.pool else { return }
        model.pool = nil
        model.focusOnPage[.pools] = .pool(name)
    }
}

extension Answers {
    /// Says all of a pool, under a name, that does not follow of its kind.
    fileprivate mutating func setPool(_ pool: EnvironmentDocument.Pool, named name: String) {
        var document = EnvironmentDocument()
        document.pools[pool.name] = pool
        for field in FieldCatalogue.pool(pool.name) {
            let (path, value) = (field.path.ofPool(name), field.value(document))
            var plain = EnvironmentDocument()
            plain.pools[name] = EnvironmentDocument.Pool(name, pool.kind)
            let isUsual = FieldCatalogue.field(path)?.value(plain) == value
            self[path] = isUsual && path != .pools[name].kind ? nil : value
        }
    }
}

extension EnvironmentDocument.Pools {
    /// That name, or with a number where it is taken.
    fileprivate func freeName(like name: String) -> String {
        guard contains(name) else { return name }
        let stem = String(name.prefix(FieldBounds.poolName.size.upperBound - 3))
        return (2...).lazy.map { "\(stem)-\($0)" }.first { !contains($0) } ?? name
    }

    /// Why a pool cannot be called so; nil when it can.
    fileprivate func objection(toName name: String) -> String? {
        if contains(name) { return "There is a pool \(name) already." }
        if let now = Self.formerly(name) {
            return "\(name) is what documents once called the pool \(now). Take another name."
        }
        guard EnvironmentDocument.Pool.isName(name) else {
            return
                "A pool's name has \(FieldBounds.poolName.inWords) small letters, digits and hyphens, such as p5-training."
        }
        return nil
    }
}
