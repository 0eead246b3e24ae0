/// The modules that the import lines of one Swift file name.
func importedModules(in source: String) -> Set<String> {
  let importLine =
    /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
    .anchorsMatchLineEndings()
  return Set(source.matches(of: importLine).map { String($0.output.1) })
}
