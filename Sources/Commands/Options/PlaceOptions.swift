import ArgumentParser

/// Which shop a command is about.
struct PlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The folder of the shop's data.", valueName: "folder"))
  var data: String?

  @Flag(help: "The demo shop, whose data lies in a folder of its own.")
  var demo = false

  var overrides: ConfigurationOverrides { ConfigurationOverrides(demo: demo, data: data) }
}
