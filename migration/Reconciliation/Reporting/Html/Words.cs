using BS2000Bridge.Reconciliation.Accounts;
using BS2000Bridge.Reconciliation.Causes;
using BS2000Bridge.Reconciliation.Judging;
using BS2000Bridge.Reconciliation.Wording;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The words of the report for what the code names by values.</summary>
internal static class Words
{
    /// <summary>The verdict.</summary>
    public static Term Of(Verdict verdict) => verdict switch
    {
        Verdict.Equal => new("Égal", "equal"),
        Verdict.Equivalent => new("Équivalent", "equivalent"),
        _ => new("Différent", "different"),
    };

    /// <summary>Outcomes of records, in the order of the ledger.</summary>
    public static Term Of(Outcome outcome) => outcome switch
    {
        Outcome.Equal => new("Égaux", "equal"),
        Outcome.Equivalent => new("Équivalents", "equivalent"),
        Outcome.Different => new("Différents", "different"),
        Outcome.Only => new("De ce seul côté", "only"),
        Outcome.Duplicate => new("En double", "duplicate"),
        Outcome.Quarantined => new("En quarantaine", "quarantined"),
        _ => new("Hors périmètre", "out of scope"),
    };

    /// <summary>How far a cause is explained.</summary>
    public static Term Of(CauseStatus status) => status switch
    {
        CauseStatus.Explained => new("Expliqué", "explained"),
        CauseStatus.Ambiguous => new("Ambigu", "ambiguous"),
        _ => new("Inexpliqué", "unexplained"),
    };

    /// <summary>A restriction of the run.</summary>
    public static string Restriction(string name) => name switch
    {
        "employers" => "liste d’employeurs (employers)",
        "regimes" => "liste de régimes (regimes)",
        _ => name,
    };

    /// <summary>The class of the style sheet that colours a cause: decided, open, or not understood.</summary>
    public static string Css(CauseReport cause) => cause.Decided ? "ok" : cause.Key.Status == CauseStatus.Explained ? "warn" : "bad";
}
