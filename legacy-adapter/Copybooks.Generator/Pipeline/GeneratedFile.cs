namespace BS2000Bridge.Copybooks.Generator.Pipeline;

/// <summary>The result for one copybook, by value: the source text, or what is wrong.</summary>
/// <param name="Name">The name of the source file.</param>
/// <param name="Source">The source; empty when there are failures.</param>
/// <param name="Failures">What is wrong.</param>
internal sealed record GeneratedFile(string Name, string Source, EquatableList<Failure> Failures);
