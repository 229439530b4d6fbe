// swift-tools-version: 6.2
import PackageDescription

// Every warning is an error. Outside the C boundary and the hot kernels, memory safety is
// strict: each unsafe operation has to be named where it stands.
let careful: [SwiftSetting] = [.treatAllWarnings(as: .error), .strictMemorySafety()]
// What computes is optimized in debug builds too: all tests then take a sixth of the time. Checks of
// overflow, of indexes and preconditions stay.
let computing = careful + [.unsafeFlags(["-O"], .when(configuration: .debug))]
let boundary: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  // Pango's headers lie outside the default path. Naming the folder here, instead of asking
  // pkg-config for Pango, keeps a flag that SwiftPM warns about out of the build.
  .unsafeFlags(["-Xcc", "-I/usr/include/pango-1.0"]),
]

// The targets in the order of the journey: customers become features, features become steps,
// steps become pictures, pictures become frames and pages. A target imports only what stands
// above it, which `make lint` checks.
let package = Package(
  name: "clusterwalk",
  products: [
    .executable(name: "clusterwalk", targets: ["clusterwalk"]),
    .library(
      name: "Clusterwalk",
      targets: [
        "Words", "Customers", "Purchases", "Exploration", "Clustering", "Segments", "Criteria", "Exercises",
        "Drawing", "Vector",
        "Scenes", "TraceFiles", "Runs",
        "Lessons", "LessonFiles", "Characters", "Screens", "Handouts", "Slides", "Cairo", "Archives",
        "Workbooks", "Databases",
      ]),
    // What `make browser` builds and links.
    .library(name: "ClusterwalkWeb", type: .static, targets: ["Web", "Exercises", "Vector"]),
  ],
  targets: [
    // Matrix, random generator, fixed-order sums, the few small decompositions.
    .target(name: "Numerics", swiftSettings: computing),
    // Numbers as text, lists, capitals, JSON, digests: how anything is said.
    .target(name: "Words", swiftSettings: computing),
    // Picture, path, color, scales, layout: values; no C.
    .target(name: "Drawing", dependencies: ["Words"], swiftSettings: computing),
    // Picture -> SVG, as text; no C.
    .target(name: "Vector", dependencies: ["Drawing"], swiftSettings: computing),
    // CSV text -> table -> clean features with names, units and scaling that can be undone.
    .target(name: "Customers", dependencies: ["Words", "Numerics"], swiftSettings: computing),
    // The bytes of a file of purchases, piece by piece -> sums per customer; no files.
    .target(
      name: "Purchases", dependencies: ["Words", "Numerics", "Customers"], swiftSettings: computing),
    // Table -> summaries, distributions, correlations: what is looked at before clustering.
    .target(name: "Exploration", dependencies: ["Words", "Numerics", "Customers"], swiftSettings: computing),
    // Features -> steps -> trace: pure, seeded, no drawing, no files.
    .target(name: "Clustering", dependencies: ["Words", "Numerics", "Customers"], swiftSettings: computing),
    // Trace -> canonical segments: one identity everywhere; profiles, names, actions, new customers.
    .target(
      name: "Segments", dependencies: ["Words", "Numerics", "Customers", "Clustering"],
      swiftSettings: computing),
    // How many segments: the criteria for every k, and why they differ.
    .target(
      name: "Criteria", dependencies: ["Words", "Numerics", "Customers", "Clustering"],
      swiftSettings: computing),
    // Features -> exercises to be done by hand, with their answers.
    .target(
      name: "Exercises", dependencies: ["Words", "Numerics", "Customers", "Clustering"],
      swiftSettings: careful),
    // Trace -> scene -> film: a picture for every moment.
    .target(
      name: "Scenes",
      dependencies: [
        "Words", "Numerics", "Customers", "Exploration", "Clustering", "Segments", "Criteria", "Drawing",
      ],
      swiftSettings: careful),
    // Trace file -> run: reading, repeating, comparing. Bytes in, no files.
    .target(name: "TraceFiles", dependencies: ["Words", "Numerics", "Clustering"], swiftSettings: careful),
    // Settings and customers -> recording: an algorithm by name, with its settings by name.
    .target(
      name: "Runs",
      dependencies: [
        "Words", "Numerics", "Customers", "Purchases", "Exploration", "Clustering", "Segments", "Criteria",
        "Drawing",
        "Scenes", "TraceFiles",
      ],
      swiftSettings: careful),
    // Markdown that was read -> lesson -> screens: questions made from the learner's own run.
    .target(
      name: "Lessons",
      dependencies: [
        "Words", "Numerics", "Customers", "Purchases", "Exploration", "Clustering", "Segments", "Criteria",
        "Drawing",
        "Scenes", "Runs",
      ],
      swiftSettings: careful),
    // Bytes -> recording -> bytes: what a page in a browser calls. Its C is for browsers alone.
    .target(
      name: "Web",
      dependencies: [
        "Words", "Numerics", "Customers", "Clustering", "Criteria", "Drawing", "Vector", "Scenes", "Runs",
        "Lessons",
      ], exclude: ["Runtime", "Page"],
      swiftSettings: careful),
    // Picture -> rows of characters, for terminals; no C.
    .target(name: "Characters", dependencies: ["Drawing"], swiftSettings: computing),
    // Trace -> pages to print.
    .target(
      name: "Handouts",
      dependencies: [
        "Words", "Customers", "Exploration", "Clustering", "Segments", "Criteria", "Exercises", "Drawing",
        "Scenes",
      ],
      swiftSettings: careful),
    // Files -> ZIP archive, in memory.
    .target(name: "Archives", dependencies: ["CZip"], swiftSettings: [.treatAllWarnings(as: .error)]),
    // Scene -> slides, as pages, for LaTeX, and for presentation programs.
    .target(
      name: "Slides", dependencies: ["Drawing", "Vector", "Scenes", "Archives"], swiftSettings: careful),
    // The bytes of a lesson -> lesson: the only target that reads Markdown, by cmark; no files.
    .target(
      name: "LessonFiles", dependencies: ["Words", "Scenes", "Lessons", "CMark"], swiftSettings: careful),
    // What is shown in a terminal: reports, screens, the keys that drive them, and what is sent to show them.
    .target(
      name: "Screens",
      dependencies: [
        "Words", "Numerics", "Customers", "Exploration", "Clustering", "Segments", "Criteria", "Drawing",
        "Scenes", "Runs", "Lessons", "Characters",
      ],
      swiftSettings: careful),
    // Picture -> PNG, PDF: the only target that imports Cairo, Pango and ISA-L.
    .target(
      name: "Cairo", dependencies: ["Words", "Drawing", "CCairo", "CHarfBuzz", "CPango", "CISAL"],
      swiftSettings: boundary),
    // .xlsx -> rows of texts, values -> .xlsx: the only target that imports Expat and libxlsxwriter.
    .target(
      name: "Workbooks", dependencies: ["Words", "CZip", "CExpat", "CXLSXWriter"],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    // A table or a query of a database -> rows of texts: the only target that imports SQLite.
    .target(
      name: "Databases", dependencies: ["Words", "CSQLite"], swiftSettings: [.treatAllWarnings(as: .error)]),
    // The command line: thin.
    .executableTarget(
      name: "clusterwalk",
      dependencies: [
        "Words", "Numerics", "Customers", "Purchases", "Exploration", "Clustering", "Segments", "Criteria",
        "Exercises",
        "Drawing", "Vector",
        "Scenes", "TraceFiles", "Runs", "Lessons", "LessonFiles", "Characters", "Screens", "Handouts",
        "Slides", "Cairo", "Archives", "Workbooks", "Databases",
      ],
      swiftSettings: careful),
    // What `make bench` measures, side by side with other programs.
    .executableTarget(
      name: "clusterwalk-bench",
      dependencies: ["Words", "Numerics", "Purchases", "Clustering", "Criteria", "Drawing"],
      path: "Tests/Benchmarks", exclude: ["peers"], swiftSettings: careful),

    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(name: "CPango", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CISAL", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CMark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

    // What tests share: sample customers and runs, a measure of text without fonts, the parts of a picture,
    // goldens.
    .target(
      name: "TestSupport",
      dependencies: [
        "Words", "Numerics", "Customers", "Clustering", "Criteria", "Drawing", "Scenes", "Runs", "Lessons",
        "Characters", "Screens",
      ],
      path: "Tests/TestSupport", swiftSettings: computing),
    // What `make picture` runs: a picture as golden tests compare it.
    .executableTarget(
      name: "clusterwalk-picture", dependencies: ["Customers", "Drawing", "Scenes", "Runs", "TestSupport"],
      path: "Tests/Pictures", swiftSettings: careful),

    // What `make test-browser` runs: a lesson as a page receives it, and a walk through it.
    .executableTarget(
      name: "clusterwalk-walk", dependencies: ["Words", "Lessons", "LessonFiles", "Web", "TestSupport"],
      path: "Tests/Walks", swiftSettings: careful),

    .testTarget(name: "WordsTests", dependencies: ["Words", "Numerics", "Drawing", "TestSupport"]),
    .testTarget(name: "NumericsTests", dependencies: ["Numerics"]),
    .testTarget(
      name: "CustomersTests", dependencies: ["Words", "Numerics", "Customers", "TestSupport"],
      exclude: ["Errors/Goldens"]),
    .testTarget(
      name: "PurchasesTests", dependencies: ["Numerics", "Customers", "Purchases", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "ExplorationTests", dependencies: ["Words", "Numerics", "Drawing", "Customers", "Exploration"]),
    .testTarget(
      name: "ClusteringTests", dependencies: ["Numerics", "Customers", "Clustering", "TestSupport"],
      exclude: ["TraceFile/Goldens"]),
    .testTarget(
      name: "TraceFilesTests",
      dependencies: ["Words", "Numerics", "Clustering", "TraceFiles", "TestSupport"]),
    .testTarget(
      name: "SegmentsTests",
      dependencies: [
        "Words", "Numerics", "Customers", "Clustering", "Segments", "CSQLite", "TestSupport",
      ]),
    // What the built-in data sets are for, through the algorithms.
    .testTarget(
      name: "DataSetsTests",
      dependencies: ["Numerics", "Customers", "Clustering", "Segments", "Criteria"]),
    .testTarget(
      name: "CriteriaTests",
      dependencies: ["Numerics", "Customers", "Clustering", "Criteria", "TestSupport"]),
    .testTarget(
      name: "DrawingTests", dependencies: ["Words", "Numerics", "Drawing", "TestSupport"],
      exclude: ["Picture/Goldens"]
    ),
    .testTarget(
      name: "VectorTests",
      dependencies: ["Clustering", "Drawing", "Scenes", "Vector", "Cairo", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "ScenesTests",
      dependencies: [
        "Words", "Numerics", "Customers", "Clustering", "Segments", "Criteria", "Drawing", "Scenes", "Cairo",
        "TestSupport",
      ], exclude: ["KMeans/Goldens"]),
    .testTarget(
      name: "ExercisesTests",
      dependencies: ["Numerics", "Customers", "Exercises", "Drawing", "TestSupport"]),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Words", "Numerics", "Customers", "Exploration", "Clustering", "Segments", "Criteria", "Drawing",
        "Scenes", "Runs", "Lessons", "LessonFiles", "TestSupport",
      ]),
    .testTarget(
      name: "WebTests",
      dependencies: ["Words", "Customers", "Lessons", "LessonFiles", "Web"]),
    .testTarget(
      name: "CharactersTests", dependencies: ["Numerics", "Drawing", "Characters"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Numerics", "Customers", "Exploration", "Clustering", "Drawing", "Scenes", "Runs", "Characters",
        "Screens", "TestSupport",
      ], exclude: ["Step/Goldens"]),
    .testTarget(
      name: "HandoutsTests",
      dependencies: [
        "Words", "Numerics", "Customers", "Exploration", "Clustering", "Segments", "Criteria", "Exercises",
        "Drawing",
        "Scenes", "Handouts", "Cairo", "TestSupport",
      ]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "CZip"]),
    .testTarget(
      name: "SlidesTests",
      dependencies: ["Clustering", "Drawing", "Scenes", "Cairo", "Slides", "TestSupport"]),
    .testTarget(
      name: "CairoTests", dependencies: ["Drawing", "Cairo", "CCairo", "CISAL", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "TestSupport"]),
    .testTarget(name: "DatabasesTests", dependencies: ["Databases", "CSQLite"]),
    .testTarget(
      name: "clusterwalkTests",
      dependencies: [
        "Words", "Numerics", "Customers", "Exploration", "Clustering", "Segments", "Criteria",
        "Drawing",
        "Scenes", "TraceFiles", "Runs",
        "Lessons", "LessonFiles", "Characters", "Screens", "Handouts", "Workbooks", "clusterwalk", "CSQLite",
        "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
