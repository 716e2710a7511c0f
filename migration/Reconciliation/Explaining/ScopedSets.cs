using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Reconciliation.Explaining;

/// <summary>A part of the run for which a set of hypotheses yields the legacy's figures on all records.</summary>
/// <param name="Dimension">The dimension, such as <c>employer</c>.</param>
/// <param name="Value">The value in that dimension.</param>
/// <param name="Label">The part as people read it, such as <c>regime 01</c>.</param>
/// <param name="Sets">The sets; more than one when nothing separates them.</param>
internal sealed record ScopedSets(ScopeDimension Dimension, long Value, string Label, IReadOnlyList<Hypothesis> Sets);
