namespace BS2000Bridge.Seculine.Reading;

/// <summary>Why a line cannot be taken, as far as the file alone tells.</summary>
/// <param name="Code">The lowest code that applies.</param>
/// <param name="Field">The field at fault by its number; 0 when it is not a single one.</param>
/// <param name="Course">What is done with the line.</param>
public readonly record struct LineFault(int Code, int Field, FaultCourse Course)
{
    /// <summary>A fault of form, the highest of all codes.</summary>
    internal const int Form = 99;
}
