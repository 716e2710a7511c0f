using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Names;
using BS2000Bridge.Seculine.Layouts;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>
/// Makes declarations of the records of DECAFF. An exit, its modification and a cancellation name the affiliation by its entry date
/// (field 14), a modified entry by the entry date declared before.
/// </summary>
internal sealed class DecaffReader(SeculineDecisions decisions) : IRecordReader<SubmitDeclarationsRequest>
{
    private const int BadCountry = 3;
    private const int BadWeeklyHours = 9;
    private const int BadContractType = 10;
    private const int BadEntry = 11;
    private const int BadExit = 12;
    private const int BadTrialEnd = 14;
    private const int NoWorkplaceCountry = 19;
    private const int BadShares = 22;
    private const int BadPreviousEntry = 23;
    private const int BadPreviousExit = 24;
    private const int BadControl = 29;

    /// <inheritdoc/>
    public RecordLayout Layout { get; } = DecaffLayout.Create(decisions);

    /// <inheritdoc/>
    public SubmitDeclarationsRequest? Read(RecordFields fields, ref LineRejections rejections)
    {
        var declaration = new Declaration();
        switch (fields[DecaffLayout.RecordType])
        {
            case [(byte)'1']:
                declaration.Entry = Entry(fields, ref rejections);
                break;
            case [(byte)'2']:
                declaration.Exit = Exit(fields, ref rejections);
                break;
            case [(byte)'3']:
                declaration.EntryChange = EntryChange(fields, ref rejections);
                break;
            case [(byte)'4']:
                declaration.ExitChange = ExitChange(fields, ref rejections);
                break;
            case [(byte)'5']:
                declaration.EntryCancellation = new EntryCancellation { Affiliation = Name(fields, DecaffLayout.Entry, BadEntry, ref rejections) };
                break;
            default:
                rejections.Add(LineRejection.Form, DecaffLayout.RecordType, RejectionCourse.Answered);
                return null;
        }

        return new SubmitDeclarationsRequest { Declaration = declaration };
    }

    private Entry Entry(RecordFields fields, ref LineRejections rejections)
    {
        CheckControl(fields, ref rejections);
        return new Entry
        {
            Affiliation = Affiliation(fields, ref rejections),
            Residence = new Place
            {
                CountryCode = Country(fields, DecaffLayout.Country, BadCountry, ref rejections),
                PostalCode = fields.Text(DecaffLayout.PostalCode),
                Town = fields.Text(DecaffLayout.Town),
            },
            SharesBasisPoints = Shares(fields, ref rejections),
        };
    }

    private Contracts.Affiliation.V1.Affiliation Affiliation(RecordFields fields, ref LineRejections rejections)
    {
        if (!FieldValue.TryDigits(fields[DecaffLayout.WeeklyHours], out long weeklyHours))
        {
            weeklyHours = FieldValue.NoNumber;
            rejections.Add(BadWeeklyHours, DecaffLayout.WeeklyHours);
        }

        if (!decisions.ContractTypes.TryGetValue(fields.Text(DecaffLayout.ContractType), out ContractType contractType))
        {
            rejections.Add(BadContractType, DecaffLayout.ContractType);
        }

        string scheme = fields.Text(DecaffLayout.Scheme);
        return new Contracts.Affiliation.V1.Affiliation
        {
            EmployerNumber = Numbers.Employer(fields.Text(DecaffLayout.Employer)),
            InsuredNumber = fields.Text(DecaffLayout.Insured),
            Period = new DateInterval
            {
                FirstDay = FieldValue.Day(fields[DecaffLayout.Entry], BadEntry, DecaffLayout.Entry, ref rejections),
                LastDay = FieldValue.DayOrNone(fields[DecaffLayout.Exit], BadExit, DecaffLayout.Exit, ref rejections),
            },
            SchemeCode = scheme,
            Occupation = OccupationOf(scheme, contractType),
            ContractType = contractType,
            WeeklyHours = (int)weeklyHours,
            TrialPeriodEnd = FieldValue.DayOrNone(fields[DecaffLayout.TrialEnd], BadTrialEnd, DecaffLayout.TrialEnd, ref rejections),
            OccupationCode = fields.Text(DecaffLayout.OccupationCode),
            Activity = fields.Text(DecaffLayout.Activity),
            Workplace = new Place
            {
                CountryCode = Country(fields, decisions.WorkplaceCountryField, NoWorkplaceCountry, ref rejections),
                PostalCode = fields.Text(decisions.WorkplacePostalCodeField),
                Town = fields.Text(decisions.WorkplaceTownField),
            },
        };
    }

    private Exit Exit(RecordFields fields, ref LineRejections rejections) => new()
    {
        Affiliation = Name(fields, DecaffLayout.Entry, BadEntry, ref rejections),
        LastDay = FieldValue.Day(fields[DecaffLayout.Exit], BadExit, DecaffLayout.Exit, ref rejections),
        ReasonCode = fields.Text(decisions.ExitReasonField),
    };

    private EntryChange EntryChange(RecordFields fields, ref LineRejections rejections) => new()
    {
        Affiliation = Name(fields, decisions.PreviousEntryField, BadPreviousEntry, ref rejections),
        Entry = Entry(fields, ref rejections),
    };

    private ExitChange ExitChange(RecordFields fields, ref LineRejections rejections) => new()
    {
        Affiliation = Name(fields, DecaffLayout.Entry, BadEntry, ref rejections),
        PreviousLastDay = FieldValue.Day(fields[decisions.PreviousExitField], BadPreviousExit, decisions.PreviousExitField, ref rejections),
        LastDay = FieldValue.DayOrNone(fields[DecaffLayout.Exit], BadExit, DecaffLayout.Exit, ref rejections),
        ReasonCode = fields.Text(decisions.ExitReasonField),
    };

    /// <summary>The name of the affiliation; a part that is none stays in it, so that there is no such affiliation.</summary>
    private static string Name(RecordFields fields, int entryField, int code, ref LineRejections rejections)
    {
        FieldValue.Day(fields[entryField], code, entryField, ref rejections);
        return AffiliationName.OfText(Numbers.Employer(fields.Text(DecaffLayout.Employer)), fields.Text(DecaffLayout.Insured), fields.Text(entryField));
    }

    private Contracts.Affiliation.V1.Occupation OccupationOf(string scheme, ContractType contractType) => contractType switch
    {
        ContractType.Student => Contracts.Affiliation.V1.Occupation.HolidayStudent,
        ContractType.Occasional => Contracts.Affiliation.V1.Occupation.Occasional,
        _ => decisions.Occupations.GetValueOrDefault(scheme, Contracts.Affiliation.V1.Occupation.Employee),
    };

    /// <summary>An empty field stays empty: the service says that it is missing.</summary>
    private static string Country(RecordFields fields, int number, int code, ref LineRejections rejections)
    {
        string sign = fields.Text(number);
        if (VehicleSigns.TryGetCountry(sign, out string country))
        {
            return country;
        }

        rejections.Add(code, number);
        return "";
    }

    /// <summary>Percent with at most two decimals after a point, in hundredths of a percent; an empty field is none.</summary>
    private int Shares(RecordFields fields, ref LineRejections rejections)
    {
        ReadOnlySpan<byte> field = fields[decisions.SharesField];
        int point = field.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? field : field[..point], decimals = point < 0 ? "0"u8 : field[(point + 1)..];
        if (field.Length == 0)
        {
            return 0;
        }

        if (!FieldValue.TryDigits(whole, out long percent) || !FieldValue.TryDigits(decimals, out long fraction) || decimals.Length > 2)
        {
            rejections.Add(BadShares, decisions.SharesField);
            return FieldValue.NoNumber;
        }

        return (int)((percent * 100) + (decimals.Length == 1 ? fraction * 10 : fraction));
    }

    private void CheckControl(RecordFields fields, ref LineRejections rejections)
    {
        if (decisions.ControlValues.TryGetValue(fields.Text(DecaffLayout.Scheme), out IReadOnlyList<string>? allowed)
            && !allowed.Contains(fields.Text(decisions.ControlField), StringComparer.Ordinal))
        {
            rejections.Add(BadControl, decisions.ControlField, RejectionCourse.Checked);
        }
    }
}
