using System.Globalization;
using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Legislation.Fines;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>
/// What a declaration leads to: the rule by which it is rejected, or the new versions of what it changes. The affiliation itself is the
/// last of them; when its entry moved to another day, a cancelled version of the one before comes first.
/// </summary>
internal sealed record DeclarationDecision(DeclarationCheck Check, AffretRule? Rejection, IReadOnlyList<AffiliationRow> Versions, LateFine? Fine)
{
    /// <summary>Decides by the rules.</summary>
    /// <param name="on">The declaration against what is known.</param>
    /// <param name="library">The parameters of the law.</param>
    /// <param name="recordedAt">When it is recorded.</param>
    /// <exception cref="MissingParameterException">The fine cannot be computed.</exception>
    public static DeclarationDecision Take(DeclarationContext on, ParameterLibrary library, long recordedAt) =>
        AffretRules.FirstThatFails(on) is { } rule
            ? new DeclarationDecision(on.Check, rule, [], Fine: null)
            : new DeclarationDecision(on.Check, Rejection: null, Apply(on, recordedAt), FineOf(on.Check, library));

    private static LateFine? FineOf(DeclarationCheck declared, ParameterLibrary library) => declared.Kind switch
    {
        DeclarationKind.Entry => LateDeclarationFine.Compute(library, declared.EntryDay.Day!.Value, declared.DeclaredOn),
        DeclarationKind.Exit => LateDeclarationFine.Compute(library, declared.LastDay.Day!.Value, declared.DeclaredOn),
        _ => null,
    };

    private static IReadOnlyList<AffiliationRow> Apply(DeclarationContext on, long recordedAt)
    {
        DeclarationCheck declared = on.Check;
        switch (declared.Kind)
        {
            case DeclarationKind.Entry:
                return [EntryOf(on, recordedAt)];
            case DeclarationKind.EntryChange:
                AffiliationRow after = EntryOf(on, recordedAt);
                return after.Key == on.Present!.Key ? [after] : [Changed(on, recordedAt) with { IsCancelled = true }, after];
            case DeclarationKind.Exit:
            case DeclarationKind.ExitChange:
                bool hasLeft = !declared.LastDay.IsAbsent;
                return
                [
                    Changed(on, recordedAt) with
                    {
                        ExitDay = declared.LastDay.Day?.ToNumber(),
                        IsExitDeclared = hasLeft,
                        ExitReason = hasLeft ? OrNull(declared.ReasonCode) : null,
                    },
                ];
            default:
                return [Changed(on, recordedAt) with { IsCancelled = true }];
        }
    }

    private static AffiliationRow Changed(DeclarationContext on, long recordedAt) =>
        on.Present! with { KnownFrom = recordedAt, KnownUntil = Instants.Forever, RequestId = on.Check.RequestId };

    private static AffiliationRow EntryOf(DeclarationContext on, long recordedAt)
    {
        DeclarationCheck declared = on.Check;
        Contracts.Affiliation.V1.Affiliation said = declared.Said;
        Contracts.Affiliation.V1.Place? home = declared.Entry!.Residence;
        bool keepsExit = on.KeptExit is not null;
        return new AffiliationRow
        {
            Employer = declared.Employer!.Value.Value,
            Insured = declared.Insured!.Value.Value,
            EntryDay = declared.EntryDay.Day!.Value.ToNumber(),
            KnownFrom = recordedAt,
            ExitDay = on.KeptExit?.ToNumber() ?? declared.LastDay.Day?.ToNumber(),
            IsExitDeclared = keepsExit,
            ExitReason = keepsExit ? on.Present!.ExitReason : null,
            Scheme = said.SchemeCode.Length == 0 ? (short)0 : short.Parse(said.SchemeCode, NumberStyles.None, CultureInfo.InvariantCulture),
            Occupation = said.Occupation == Contracts.Affiliation.V1.Occupation.Unspecified ? Contracts.Affiliation.V1.Occupation.Employee : said.Occupation,
            ContractType = said.ContractType,
            WeeklyHours = (short)said.WeeklyHours,
            TrialEnd = declared.TrialEnd.Day?.ToNumber(),
            OccupationCode = OrNull(said.OccupationCode),
            Activity = OrNull(said.Activity),
            WorkCountry = OrNull(said.Workplace?.CountryCode),
            WorkPostalCode = OrNull(said.Workplace?.PostalCode),
            WorkTown = OrNull(said.Workplace?.Town),
            HomeCountry = OrNull(home?.CountryCode),
            HomePostalCode = OrNull(home?.PostalCode),
            HomeTown = OrNull(home?.Town),
            SharesBasisPoints = declared.Entry.SharesBasisPoints,
            RequestId = declared.RequestId,
        };
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
