import Runs

/// Where results go.
enum OutputOptions {
  static let frames = Setting.outputFolder(
    "out",
    help: "the folder for the frames; it is made where it is missing, and earlier frames in it are replaced")
  static let segments = Setting.outputFolder(
    "out",
    help:
      """
      the folder for the files; it is made where it is missing, and those of an earlier call are \
      replaced
      """
  )
  static let workbook = Setting.flag(
    "xlsx", help: "add segments.xlsx, a workbook of customers, profiles and suggestions")
  static let assigned = Setting.output(
    "out", metavar: "FILE.csv", help: "the CSV to write; - is standard output")
  static let pdf = Setting.output("out", metavar: "FILE.pdf", help: "the PDF to write")
  static let page = Setting.output("out", metavar: "FILE.html", help: "the page to write").optional(nil)
  static let package = Setting.output(
    "package", metavar: "FILE.zip",
    help: "write the page as a SCORM 1.2 package for learning platforms, beside --out or in its place"
  ).optional(nil)
  static let table = Setting.output("out", metavar: "FILE", help: "the CSV to write; - is standard output")
  static let customers = Setting.output(
    "out", metavar: "FILE.csv", standard: "-", help: "the CSV to write; - is standard output")
  static let json = Setting.flag("json", help: "write JSON instead of text")
  static let trace = Setting.output(
    "out", metavar: "FILE", standard: "-", help: "the file to write; - is standard output")
  static let pictures = Setting.outputFolder(
    "out", standard: "clusterwalk-lesson", help: "the folder for the pictures of a lesson")
}
