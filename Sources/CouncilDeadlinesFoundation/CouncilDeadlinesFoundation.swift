// A program that imports this module has the whole library with it.
@_exported public import CouncilDeadlines
