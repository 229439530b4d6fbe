import Runs
import Words

extension Arguments {
  /// The call that these arguments were given in, fit for a shell: the options in alphabetical order, last
  /// the output under a name that says nothing of where it went.
  func call(of verb: String, out file: String) -> String {
    let options = given.texts.filter { $0.key != "out" && $0.key != GeneralOptions.quiet.option.name }
      .sorted { $0.key < $1.key }
      .flatMap { name, text in text.isEmpty ? ["--\(name)"] : ["--\(name)", shellQuoted(text)] }
    let words = ["clusterwalk", verb, target].filter { !$0.isEmpty } + options
    return (words + ["--out", shellQuoted(file)]).joined(separator: " ")
  }

  /// These arguments with some of the options only.
  func keeping(_ options: [Option]) -> Arguments {
    Arguments(target: target, given: given.keeping(options).texts)
  }

  /// A file's name, and the format that it says.
  ///
  /// - Throws: the mismatch that `format` finds in the name.
  func value<Format>(
    of file: Setting<String>, as format: (String) throws(Mismatch) -> Format
  ) throws(UsageError) -> (file: String, format: Format) {
    let name = try value(of: file)
    do throws(Mismatch) {
      return (name, try format(name))
    } catch {
      throw .mismatch(file.option, found: name, error)
    }
  }

  func isGiven(_ option: Option) -> Bool { given.texts[option.name] != nil }
}
