using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Seculine.Layouts;

namespace BS2000Bridge.Seculine.Submission;

/// <summary>A line that was not taken.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Rejection">Why, with the text of the code.</param>
/// <param name="Field">The wrong field; null when it is not a single one.</param>
public sealed record RejectedLine(long Number, Rejection Rejection, FieldLayout? Field);
