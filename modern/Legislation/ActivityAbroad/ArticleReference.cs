namespace BS2000Bridge.Legislation.ActivityAbroad;

/// <summary>A passage that a decision rests on.</summary>
/// <param name="Act">The act, such as <c>Regulation (EC) 883/2004</c>.</param>
/// <param name="Article">The article with its paragraph; empty for the whole act.</param>
public sealed record ArticleReference(string Act, string Article);
