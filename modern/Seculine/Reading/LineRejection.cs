namespace BS2000Bridge.Seculine.Reading;

/// <summary>Why a line cannot be taken, as far as the file alone tells.</summary>
/// <param name="Code">The lowest code that applies.</param>
/// <param name="Field">The wrong field by its number; 0 when it is not a single one.</param>
/// <param name="Course">What is done with the line.</param>
internal readonly record struct LineRejection(int Code, int Field, RejectionCourse Course)
{
    /// <summary>The code of a line that is malformed: the last of every return file, so that every other code comes before it.</summary>
    public const int Form = 99;
}
