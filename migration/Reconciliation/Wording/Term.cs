namespace BS2000Bridge.Reconciliation.Wording;

/// <summary>A term of the report, in French and in English.</summary>
internal readonly record struct Term(string French, string English);
