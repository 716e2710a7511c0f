namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>A reason to return a declaration.</summary>
/// <param name="Code">Its code in AFFRET.</param>
/// <param name="InEntry">The field at fault below the entry, of the kinds that have one; empty when it stands beside the entry.</param>
/// <param name="Beside">The field at fault of the kinds without an entry, or beside the entry.</param>
/// <param name="Fails">Whether the declaration is returned for it.</param>
internal sealed record AffretRule(int Code, string InEntry, string Beside, Func<DeclarationContext, bool> Fails)
{
    /// <summary>The path of the field at fault in the request.</summary>
    public string FieldOf(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Entry => $"declaration.entry.{InEntry}",
        DeclarationKind.EntryChange when InEntry.Length > 0 => $"declaration.entry_change.entry.{InEntry}",
        DeclarationKind.EntryChange => $"declaration.entry_change.{Beside}",
        DeclarationKind.Exit => $"declaration.exit.{Beside}",
        DeclarationKind.ExitChange => $"declaration.exit_change.{Beside}",
        _ => $"declaration.entry_cancellation.{Beside}",
    };
}
