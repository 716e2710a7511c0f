using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>A table, or a group whose length varies: what <see cref="RecordShape"/> keeps the actual sizes of.</summary>
/// <param name="Item">The table or group.</param>
/// <param name="Shrinking">The sizes of what it holds and may be shorter.</param>
/// <param name="Counter">The counter as a value of the record's JSON; null without one.</param>
internal sealed record PlanSize(DataItem Item, int[] Shrinking, PlanMember? Counter);
