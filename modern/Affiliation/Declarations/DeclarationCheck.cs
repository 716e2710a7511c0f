using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Settings;

namespace BS2000Bridge.Affiliation.Declarations;

/// <summary>A declaration, read once: what it names, its days, and who it speaks of. A wrong part is null: the rules say which code it has.</summary>
internal sealed class DeclarationCheck
{
    private static readonly Contracts.Affiliation.V1.Affiliation Nothing = new();

    private DeclarationCheck(Declaration message, LocalDate declaredOn)
    {
        Message = message;
        DeclaredOn = declaredOn;
        Digest = RequestDigest.Of(message);
    }

    public Declaration Message { get; }

    public string RequestId => Message.RequestId;

    /// <summary>Tells whether the same declaration is sent again.</summary>
    public long Digest { get; }

    /// <summary>The day by which lateness is measured.</summary>
    public LocalDate DeclaredOn { get; }

    /// <summary>Whether it comes with the initial load from an earlier system, which has not kept all that DECAFF asks for.</summary>
    public bool IsInitialLoad => Message.DeclaredOn is not null;

    public DeclarationKind Kind => (DeclarationKind)((int)Message.ContentCase - (int)Declaration.ContentOneofCase.Entry + 1);

    /// <summary>The entry, of the kinds that have one.</summary>
    public Entry? Entry { get; private init; }

    /// <summary>The affiliation of the entry.</summary>
    public Contracts.Affiliation.V1.Affiliation Said => Entry?.Affiliation ?? Nothing;

    /// <summary>The employer's number, when its check digits are right and it is the one that is named.</summary>
    public EmployerNumber? Employer { get; private init; }

    /// <summary>The insured's number, when its check digits are right and it is the one that is named.</summary>
    public InsuredNumber? Insured { get; private init; }

    /// <summary>The affiliation that is named, of the kinds that name one.</summary>
    public AffiliationKey? Named { get; private init; }

    /// <summary>The affiliation as which the entry is kept, of the kinds that have one.</summary>
    public AffiliationKey? Declared => Entry is not null && Employer is { } employer && Insured is { } insured && EntryDay.Day is { } entry
        ? new AffiliationKey(employer, insured, entry)
        : null;

    /// <summary>The first day, of the kinds that have an entry.</summary>
    public DeclaredDay EntryDay { get; private init; }

    /// <summary>The last day: of an entry the end of the contract, of an exit the exit.</summary>
    public DeclaredDay LastDay { get; private init; }

    public DeclaredDay TrialEnd { get; private init; }

    public DeclaredDay PreviousLastDay { get; private init; }

    public string ReasonCode { get; private init; } = "";

    public string Etag { get; private init; } = "";

    /// <summary>Whether the kind of occupation is a wage's, which has hours.</summary>
    public bool HasFixedHours => Said.Occupation is < Contracts.Affiliation.V1.Occupation.SelfEmployed and not Contracts.Affiliation.V1.Occupation.Household;

    /// <summary>Whether DECAFF declares this kind of occupation, so that it has a scheme.</summary>
    public bool IsOfDecaff => Said.Occupation < Contracts.Affiliation.V1.Occupation.SelfEmployed;

    /// <summary>Whether somebody works, so that there is an activity and a place for it.</summary>
    public bool IsWork => Said.Occupation is < Contracts.Affiliation.V1.Occupation.Pensioner;

    /// <summary>Reads a declaration.</summary>
    /// <returns>Null when it could be read, else why not.</returns>
    public static DomainFailure? Read(Declaration? message, AffiliationSettings settings, LocalDate today, out DeclarationCheck? read)
    {
        read = null;
        if (message is null)
        {
            return DomainFailure.Invalid(new InvalidField("declaration", "is missing"));
        }

        LocalDate declaredOn = today;
        InvalidField? invalid = RequestIds.FaultOf(message.RequestId, "declaration.request_id") ?? ReadDeclaredOn(message, settings, today, ref declaredOn);
        if (invalid is not null)
        {
            return DomainFailure.Invalid(invalid);
        }

        switch (message.ContentCase)
        {
            case Declaration.ContentOneofCase.Entry:
                read = OfEntry(message, declaredOn);
                return null;
            case Declaration.ContentOneofCase.Exit:
                return OfNamed(message, declaredOn, message.Exit.Affiliation, "declaration.exit.affiliation", out read);
            case Declaration.ContentOneofCase.EntryChange:
                return OfNamed(message, declaredOn, message.EntryChange.Affiliation, "declaration.entry_change.affiliation", out read);
            case Declaration.ContentOneofCase.ExitChange:
                return OfNamed(message, declaredOn, message.ExitChange.Affiliation, "declaration.exit_change.affiliation", out read);
            case Declaration.ContentOneofCase.EntryCancellation:
                return OfNamed(message, declaredOn, message.EntryCancellation.Affiliation, "declaration.entry_cancellation.affiliation", out read);
            default:
                return DomainFailure.Invalid(new InvalidField("declaration", "has no content; expected an entry, exit, change or cancellation"));
        }
    }

    private static InvalidField? ReadDeclaredOn(Declaration message, AffiliationSettings settings, LocalDate today, ref LocalDate declaredOn)
    {
        if (message.DeclaredOn is null)
        {
            return null;
        }

        if (!settings.AcceptDeclaredOn)
        {
            return new InvalidField("declaration.declared_on", "is taken in the initial load from an earlier system only; leave it out");
        }

        return message.DeclaredOn.TryToValue(out declaredOn) && declaredOn <= today
            ? null
            : new InvalidField("declaration.declared_on", "is no day up to today's");
    }

    private static DeclarationCheck OfEntry(Declaration message, LocalDate declaredOn)
    {
        Contracts.Affiliation.V1.Affiliation said = message.Entry.Affiliation ?? Nothing;
        return new DeclarationCheck(message, declaredOn)
        {
            Entry = message.Entry,
            Employer = EmployerNumber.TryParse(said.EmployerNumber, out EmployerNumber employer) ? employer : null,
            Insured = InsuredNumber.TryParse(said.InsuredNumber, out InsuredNumber insured) ? insured : null,
            EntryDay = new DeclaredDay(said.Period?.FirstDay),
            LastDay = new DeclaredDay(said.Period?.LastDay),
            TrialEnd = new DeclaredDay(said.TrialPeriodEnd),
        };
    }

    private static DomainFailure? OfNamed(Declaration message, LocalDate declaredOn, string text, string path, out DeclarationCheck? read)
    {
        read = null;
        if (!AffiliationName.TryParse(text, out AffiliationName name))
        {
            return DomainFailure.Invalid(new InvalidField(path, $"is not the name of an affiliation; expected {AffiliationName.Shape}"));
        }

        read = message.ContentCase switch
        {
            Declaration.ContentOneofCase.EntryChange => OfEntryChange(message, declaredOn, name),
            Declaration.ContentOneofCase.Exit => new DeclarationCheck(message, declaredOn)
            {
                Employer = name.Employer,
                Insured = name.Insured,
                Named = AffiliationKey.Of(name),
                LastDay = new DeclaredDay(message.Exit.LastDay),
                ReasonCode = message.Exit.ReasonCode,
            },
            Declaration.ContentOneofCase.ExitChange => new DeclarationCheck(message, declaredOn)
            {
                Employer = name.Employer,
                Insured = name.Insured,
                Named = AffiliationKey.Of(name),
                LastDay = new DeclaredDay(message.ExitChange.LastDay),
                PreviousLastDay = new DeclaredDay(message.ExitChange.PreviousLastDay),
                ReasonCode = message.ExitChange.ReasonCode,
                Etag = message.ExitChange.Etag,
            },
            _ => new DeclarationCheck(message, declaredOn) { Employer = name.Employer, Insured = name.Insured, Named = AffiliationKey.Of(name) },
        };
        return null;
    }

    private static DeclarationCheck OfEntryChange(Declaration message, LocalDate declaredOn, AffiliationName name)
    {
        Entry entry = message.EntryChange.Entry ?? new Entry();
        Contracts.Affiliation.V1.Affiliation said = entry.Affiliation ?? Nothing;
        return new DeclarationCheck(message, declaredOn)
        {
            Entry = entry,
            Employer = EmployerNumber.TryParse(said.EmployerNumber, out EmployerNumber employer) && employer == name.Employer ? employer : null,
            Insured = InsuredNumber.TryParse(said.InsuredNumber, out InsuredNumber insured) && insured == name.Insured ? insured : null,
            Named = AffiliationKey.Of(name),
            EntryDay = new DeclaredDay(said.Period?.FirstDay),
            LastDay = new DeclaredDay(said.Period?.LastDay),
            TrialEnd = new DeclaredDay(said.TrialPeriodEnd),
            Etag = message.EntryChange.Etag,
        };
    }
}
