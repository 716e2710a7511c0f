using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Cli.Contributions;

/// <summary>A value of the centre's own that was computed with, as machines read it; the source names file and line.</summary>
internal sealed record CentreValueDocument(string Id, string Value, string Source)
{
    /// <summary>Those of the centre among the parameters that were used.</summary>
    public static IReadOnlyList<CentreValueDocument> Of(IEnumerable<ParameterInForce> used) =>
        [.. used.Where(one => one.Value.IsOfCentre).Select(one => new CentreValueDocument(one.Parameter.Id, one.Value.Text, one.Value.Source))];
}
