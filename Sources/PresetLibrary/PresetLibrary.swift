// The room PresetLibrary is built next.
