namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>Why a decision on the law that applies is as it is. The three texts say the same.</summary>
/// <param name="Kind">The rule that decided.</param>
/// <param name="French">In French.</param>
/// <param name="German">In German.</param>
/// <param name="English">In English.</param>
/// <param name="References">What it rests on.</param>
public sealed record DecisionReason(ReasonKind Kind, string French, string German, string English, params IReadOnlyList<ArticleReference> References);
