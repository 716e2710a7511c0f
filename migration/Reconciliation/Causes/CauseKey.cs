using System.Text;
using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Reconciliation.Causes;

/// <summary>What differences are grouped by.</summary>
/// <param name="Cause">The name: causes in combination joined by <c>+</c>, alternatives by <c>|</c>, or <c>unexplained</c>.</param>
/// <param name="Status">How far they are explained.</param>
/// <param name="Scope">The part of the run that it holds for; empty for the whole run.</param>
/// <param name="Members">The hypotheses of an explained cause; none otherwise.</param>
public sealed record CauseKey(string Cause, CauseStatus Status, string Scope, Hypothesis Members)
{
    /// <summary>The name of what nothing explains.</summary>
    public const string UnexplainedName = "unexplained";

    /// <summary>Cause, status and scope as the middle of a CSV row.</summary>
    internal byte[] CsvPart { get; } = Encoding.ASCII.GetBytes($",{Cause},{Status.Name()},{Scope},");

    /// <summary>Cause, status and scope as the middle of a JSON row.</summary>
    internal byte[] JsonPart { get; } =
        Encoding.ASCII.GetBytes($"\",\"cause\":\"{Cause}\",\"status\":\"{Status.Name()}\",\"scope\":\"{Scope}\"");

    /// <summary>Whether both name the same cause in the same scope.</summary>
    public bool Equals(CauseKey? other) =>
        other is not null && Cause == other.Cause && Status == other.Status && Scope == other.Scope && Members == other.Members;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cause, Scope);

    /// <summary>A cause of one or more hypotheses in combination, in the order of their names.</summary>
    public static CauseKey Explained(Hypothesis members, string scope) =>
        new(Name(members), CauseStatus.Explained, scope, members);

    /// <summary>Several explanations.</summary>
    public static CauseKey Ambiguous(IEnumerable<Hypothesis> alternatives, string scope) =>
        new(string.Join('|', alternatives.Select(Name).Order(StringComparer.Ordinal)), CauseStatus.Ambiguous, scope, Hypothesis.None);

    /// <summary>No explanation.</summary>
    public static CauseKey Unexplained { get; } = new(UnexplainedName, CauseStatus.Unexplained, "", Hypothesis.None);

    /// <summary>A set of hypotheses by name, such as <c>minimum.not-graded+rounding.truncate</c>.</summary>
    public static string Name(Hypothesis set) =>
        string.Join('+', HypothesisCatalog.Members(set).Select(one => one.Name).Order(StringComparer.Ordinal));
}
