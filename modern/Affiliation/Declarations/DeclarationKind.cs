namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>The kinds of declaration, by the record types of DECAFF.</summary>
internal enum DeclarationKind : short
{
    /// <summary>Somebody begins.</summary>
    Entry = 1,

    /// <summary>Somebody leaves.</summary>
    Exit = 2,

    /// <summary>An entry was declared wrongly.</summary>
    EntryChange = 3,

    /// <summary>An exit was declared wrongly.</summary>
    ExitChange = 4,

    /// <summary>An entry never took place.</summary>
    EntryCancellation = 5,
}
