namespace BS2000Bridge.Seculine.Layouts;

/// <summary>Where a field's place and length are known from.</summary>
public enum FieldSource
{
    /// <summary>A layout of the centre says both.</summary>
    Published,

    /// <summary>Software that files with the centre, or a return code, says the place; the length is the shortest that its values need.</summary>
    Observed,

    /// <summary>Nobody says it: a point of <see cref="SeculineDecisions"/>.</summary>
    Decided,
}
