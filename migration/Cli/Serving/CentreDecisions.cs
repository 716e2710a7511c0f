using System.Text.Json;
using System.Text.Json.Serialization;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Affiliation.V1;
using NodaTime;

namespace BS2000Bridge.Cli.Serving;

/// <summary>
/// What the centre decides where no source is published, as a JSON document: the lists behind AFFRET 8, 9, 27 and 28, DETRET 12, and the signatories of telework. A name that is
/// not given keeps the value that stands in <see cref="AffiliationSettings"/>.
/// </summary>
internal sealed record CentreDecisions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The codes of schemes that exist (AFFRET 8).</summary>
    public IReadOnlyList<string>? SchemeCodes { get; init; }

    /// <summary>The codes of reasons for an exit (AFFRET 27).</summary>
    public IReadOnlyList<string>? ExitReasons { get; init; }

    /// <summary>The types of contract that a scheme does not have (AFFRET 28), by its code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ContractType>>? UnknownContracts { get; init; }

    /// <summary>The greatest number of hours a week (AFFRET 9).</summary>
    public int? MostWeeklyHours { get; init; }

    /// <summary>States that signed the framework agreement on telework after 1 July 2023, by their codes, with the day of signature.</summary>
    public IReadOnlyDictionary<string, DateOnly>? LaterSignatures { get; init; }

    /// <summary>Third States with an agreement on social security, by their codes, with the months of posting that it allows (DETRET 12).</summary>
    public IReadOnlyDictionary<string, int>? AgreementMonths { get; init; }

    /// <summary>Reads a document; without one nothing is decided.</summary>
    /// <exception cref="CliException">It cannot be read, or has a name that is none of these.</exception>
    public static AffiliationSettings Read(string? file)
    {
        if (file is null)
        {
            return new AffiliationSettings();
        }

        try
        {
            return (JsonSerializer.Deserialize<CentreDecisions>(File.ReadAllText(file), Json) ?? throw new JsonException("The document is empty.")).Apply(new AffiliationSettings());
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"{file}: {failure.Message}", "Write a JSON document with schemeCodes, exitReasons, unknownContracts, mostWeeklyHours, laterSignatures or agreementMonths.");
        }
    }

    private AffiliationSettings Apply(AffiliationSettings settings) => settings with
    {
        SchemeCodes = SchemeCodes?.ToHashSet(StringComparer.Ordinal) ?? settings.SchemeCodes,
        ExitReasons = ExitReasons?.ToHashSet(StringComparer.Ordinal) ?? settings.ExitReasons,
        UnknownContracts = UnknownContracts?.SelectMany(one => one.Value, (one, contract) => (one.Key, contract)).ToHashSet() ?? settings.UnknownContracts,
        MaxWeeklyHours = MostWeeklyHours ?? settings.MaxWeeklyHours,
        ActivityAbroad = settings.ActivityAbroad with
        {
            LaterSignatures = LaterSignatures?.ToDictionary(one => one.Key, one => LocalDate.FromDateOnly(one.Value), StringComparer.Ordinal) ?? settings.ActivityAbroad.LaterSignatures,
            AgreementMonths = AgreementMonths ?? settings.ActivityAbroad.AgreementMonths,
        },
    };
}
