import Cairo

/// The measure of text that the program uses. Where the fonts can't be set up, the tests that ask for it
/// fail.
let realMetrics = Result { () throws(RenderError) in try PangoMetrics(fonts: .installed) }
