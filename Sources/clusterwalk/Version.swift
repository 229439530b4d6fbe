/// The version of the program, told by `--version` and nowhere else.
let programVersion = "0.1.0"
