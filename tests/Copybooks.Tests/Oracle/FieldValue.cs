namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>What is moved to one occurrence of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Subscripts">The occurrence, from 1, the outermost table first.</param>
/// <param name="Literal">The COBOL literal.</param>
/// <param name="Text">The same without quotes: of numbers the plain decimal text.</param>
internal sealed record FieldValue(Node Field, int[] Subscripts, string Literal, string Text);
