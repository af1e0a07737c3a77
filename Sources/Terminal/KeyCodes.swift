import CNcurses

extension Key {
    /// The key behind a code of `cn_read` that is no byte; nil if the wizard has no use for it.
    init?(_ code: Int32) {
        switch Int(code) {
        case CN_KEY_UP: self = .up
        case CN_KEY_DOWN: self = .down
        case CN_KEY_LEFT: self = .left
        case CN_KEY_RIGHT: self = .right
        case CN_KEY_HOME: self = .home
        case CN_KEY_END: self = .end
        case CN_KEY_PAGE_UP: self = .pageUp
        case CN_KEY_PAGE_DOWN: self = .pageDown
        case CN_KEY_BACKSPACE: self = .backspace
        case CN_KEY_DELETE: self = .delete
        case CN_KEY_INSERT: self = .insert
        case CN_KEY_ENTER: self = .enter
        case CN_KEY_BACK_TAB: self = .backTab
        case (CN_KEY_F0 + 1)...(CN_KEY_F0 + 63): self = .function(Int(code) - CN_KEY_F0)
        default: return nil
        }
    }

    /// The key behind a single byte of ASCII.
    init(_ byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x00: self = .control(" ")
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
        default: self = .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// The key behind `ESC [` or `ESC O` with these parameters and this last character, as most terminals send it,
    /// whatever their description says. Modifiers (`1;5`) are not told apart.
    init?(sequence parameters: String, final: Character) {
        let number = parameters.prefix { $0 != ";" }
        switch (final, number) {
        case ("A", _): self = .up
        case ("B", _): self = .down
        case ("C", _): self = .right
        case ("D", _): self = .left
        case ("H", _), ("~", "1"), ("~", "7"): self = .home
        case ("F", _), ("~", "4"), ("~", "8"): self = .end
        case ("Z", _): self = .backTab
        case ("M", ""): self = .enter  // the keypad's, ESC O M
        case ("~", "2"): self = .insert
        case ("~", "3"): self = .delete
        case ("~", "5"): self = .pageUp
        case ("~", "6"): self = .pageDown
        default: return nil
        }
    }
}

extension MouseEvent {
    /// The event behind the numbers of xterm's mouse protocol; nil for a release, for buttons beyond the third, and
    /// for a place outside of any screen. Columns and rows count from 1 there.
    init?(code: Int, column: Int, row: Int) {
        guard column > 0, row > 0 else { return nil }
        let place = Point(column: column - 1, row: row - 1)
        switch code & ~0b11100 {  // without Shift, Alt and Ctrl
        case 0...2: self.init(position: place, action: .press(button: (code & 3) + 1))
        case 64: self.init(position: place, action: .wheelUp)
        case 65: self.init(position: place, action: .wheelDown)
        default: return nil
        }
    }
}
