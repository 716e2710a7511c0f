using System.Globalization;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.Employers;

/// <summary>A submission of an employer, read and checked.</summary>
/// <param name="RequestId">The sender's id of it.</param>
/// <param name="Digest">The digest of the content.</param>
/// <param name="Etag">The etag that was read; empty to change whatever is there.</param>
/// <param name="Employer">The employer as it is from now on; when it was recorded is the handler's to say.</param>
internal sealed record EmployerCheck(string RequestId, long Digest, string Etag, EmployerRow Employer)
{
    private const int MaxTerms = 1_000;
    private const int MaxMutualityClass = 4;
    private const int MaxFactor = 999;
    private const string Factors = "accident.factors";

    /// <summary>Reads a submission.</summary>
    /// <returns>Null when it was taken, else why not.</returns>
    public static DomainFailure? Read(string requestId, Employer? message, ParameterLibrary library, out EmployerCheck? read)
    {
        read = null;
        EmployerNumber number = default;
        InvalidField? invalid = RequestIds.FaultOf(requestId)
            ?? (message is null ? new InvalidField("employer", "is missing") : null)
            ?? (!EmployerNumber.TryParse(message!.EmployerNumber, out number) ? new InvalidField("employer.employer_number", "is not an employer number of 13 digits with a right check digit") : null)
            ?? (message.Kind == EmployerKind.Unspecified || !Enum.IsDefined(message.Kind) ? new InvalidField("employer.kind", "is not a kind of employer") : null)
            ?? (message.Terms.Count is 0 or > MaxTerms ? new InvalidField("employer.terms", $"are {message.Terms.Count}, expected 1 to {MaxTerms}") : null);
        EmployerTermsRow[] terms = [];
        invalid ??= ReadTerms(message!, number, library, out terms);
        if (invalid is not null)
        {
            return DomainFailure.Invalid(invalid);
        }

        read = new EmployerCheck(
            requestId,
            RequestDigest.Of(message!),
            message!.Etag,
            new EmployerRow { Employer = number.Value, Kind = message.Kind, RequestId = requestId, Terms = terms });
        return null;
    }

    private static InvalidField? ReadTerms(Employer message, EmployerNumber employer, ParameterLibrary library, out EmployerTermsRow[] terms)
    {
        terms = new EmployerTermsRow[message.Terms.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            EmployerTerms said = message.Terms[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"employer.terms[{i}]");
            var day = new DeclaredDay(said.InForceFrom);
            InvalidField? invalid = day.Day is not { } from ? new InvalidField($"{path}.in_force_from", "is missing or not a day")
                : said.MutualityClass is < 0 or > MaxMutualityClass ? new InvalidField($"{path}.mutuality_class", $"is {said.MutualityClass}, expected 0 to {MaxMutualityClass}")
                : !IsFactor(said.AccidentFactorHundredths, from, library) ? new InvalidField($"{path}.accident_factor_hundredths", $"{said.AccidentFactorHundredths} is not a factor of accident insurance on that day")
                : !Enum.IsDefined(said.OccupationalHealthService) ? new InvalidField($"{path}.occupational_health_service", "is not a service of the contract")
                : null;
            if (invalid is not null)
            {
                return invalid;
            }

            terms[i] = new EmployerTermsRow
            {
                Employer = employer.Value,
                InForceFrom = day.Day!.Value.ToNumber(),
                MutualityClass = (short)said.MutualityClass,
                AccidentFactor = (short)said.AccidentFactorHundredths,
                HealthService = said.OccupationalHealthService,
            };
        }

        Array.Sort(terms, (one, other) => one.InForceFrom.CompareTo(other.InForceFrom));
        for (int i = 1; i < terms.Length; i++)
        {
            if (terms[i].InForceFrom == terms[i - 1].InForceFrom)
            {
                return new InvalidField("employer.terms", "has two terms with the same first day");
            }
        }

        return null;
    }

    /// <summary>Whether a factor exists on a day; of days before the first that the library knows any is taken.</summary>
    private static bool IsFactor(int hundredths, LocalDate day, ParameterLibrary library) => hundredths is > 0 and <= MaxFactor
        && (library.Get(Factors).Find(day) is not { } known
            || known.ToItems().Any(item => decimal.Parse(item, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100 == hundredths));
}
