namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>What a value of a record is.</summary>
internal enum PlanKind
{
    /// <summary>An object.</summary>
    Group,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text of one byte a character.</summary>
    Text,

    /// <summary>A text in UTF-16.</summary>
    National,
}
