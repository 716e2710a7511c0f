namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>One earlier run.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Month">Its month, YYYY-MM.</param>
/// <param name="Verdict">Its verdict, as in summary.json.</param>
/// <param name="Records">Records read on the legacy side.</param>
/// <param name="Different">Records that were different and not decided.</param>
/// <param name="Equivalent">Records that were equivalent.</param>
/// <param name="DifferenceCents">Legacy less modern, in cents.</param>
public sealed record TrendEntry(
    string Run, string Month, string Verdict, long Records, long Different, long Equivalent, long DifferenceCents);
