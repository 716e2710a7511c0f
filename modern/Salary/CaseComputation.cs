using System.Collections.Concurrent;
using System.Globalization;
using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation;
using BS2000Bridge.Values;
using WageCase = BS2000Bridge.Values.WageCase;
using YearMonth = BS2000Bridge.Values.YearMonth;

namespace BS2000Bridge.Salary;

/// <summary>Computes cases of any month by the law; each month is prepared once. Thread-safe.</summary>
public sealed class CaseComputation(ParameterLibrary library)
{
    private readonly ConcurrentDictionary<YearMonth, ContributionCalculator> _months = [];

    /// <summary>The contributions of a case.</summary>
    /// <returns>Null when they were computed, else why not.</returns>
    public DomainFailure? Compute(in WageCase wageCase, ref ContributionLines lines)
    {
        DomainFailure? failure = Prepare(in wageCase, out ContributionCalculator? month);
        if (failure is null)
        {
            month!.Compute(in wageCase, Variation.None, ref lines);
        }

        return failure;
    }

    /// <summary>The contributions of a case with an account of every step.</summary>
    /// <returns>Null when they were computed, else why not.</returns>
    public DomainFailure? Explain(in WageCase wageCase, ComputationAccount account)
    {
        DomainFailure? failure = Prepare(in wageCase, out ContributionCalculator? month);
        if (failure is not null)
        {
            return failure;
        }

        var lines = default(ContributionLines);
        var steps = new StepList();
        month!.Compute(in wageCase, Variation.None, ref lines, ref steps);
        account.Lines.Add(lines.ToMessage().Lines);
        account.Steps.Add(steps.Steps.Select(ToMessage));
        account.Parameters.Add(Used(month.ParametersOf(Variation.None), in wageCase).Select(ToMessage));
        account.ParametersFingerprint = library.Fingerprint;
        if (account.Parameters.Any(parameter => parameter.Assumed))
        {
            account.Notices.Add(new LocalizedText
            {
                French = "Le calcul repose sur au moins un paramètre qui reste à confirmer.",
                German = "Die Berechnung beruht auf mindestens einem Parameter, der noch zu bestätigen ist.",
                English = "The computation rests on at least one parameter that is still to be confirmed.",
            });
        }

        return null;
    }

    private static Step ToMessage(ComputationStep step) => new()
    {
        Branch = step.Branch is { } branch ? branch.ToMessage() : Contracts.Common.V1.Branch.Unspecified,
        Text = step.Text,
        Reference = step.Reference,
        Amount = step.Amount.ToMessage(),
    };

    private static UsedParameter ToMessage(ParameterInForce parameter) => new()
    {
        Id = parameter.Parameter.Id,
        InForceFrom = parameter.Value.From.ToMessage(),
        Assumed = parameter.Value.Confidence != Confidence.High,
    };

    /// <summary>Of what was read for the month, what concerns this employer.</summary>
    private static IEnumerable<ParameterInForce> Used(MonthParameters month, in WageCase wageCase)
    {
        string mutuality = string.Create(CultureInfo.InvariantCulture, $"mutuality.class-{wageCase.Employer.MutualityClass}.");
        string health = $"occupational-health.{wageCase.Employer.OccupationalHealth.ToString().ToLowerInvariant()}.";
        return month.InForce.Where(parameter =>
            Concerns(parameter.Parameter.Id, "mutuality.class-", mutuality) && Concerns(parameter.Parameter.Id, "occupational-health.", health));
    }

    private static bool Concerns(string id, string family, string own) =>
        !id.StartsWith(family, StringComparison.Ordinal) || id.StartsWith(own, StringComparison.Ordinal);

    private DomainFailure? Prepare(in WageCase wageCase, out ContributionCalculator? month)
    {
        YearMonth period = wageCase.Declaration.Period;
        month = null;
        try
        {
            month = _months.GetOrAdd(period, wanted => new ContributionCalculator(library, wanted));
        }
        catch (MissingParameterException missing)
        {
            return new DomainFailure(ErrorReason.ParameterUnknown, missing.Message)
            {
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["parameter"] = missing.ParameterId,
                    ["date"] = missing.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                    ["population"] = "employees",
                },
            };
        }

        decimal factor = wageCase.Employer.AccidentFactorHundredths / 100m;
        IReadOnlyList<decimal> factors = month.ParametersOf(Variation.None).AccidentFactors;
        return factors.Contains(factor)
            ? null
            : DomainFailure.Invalid(new FieldFault(
                "case.accident_factor_hundredths",
                $"{factor.ToString(CultureInfo.InvariantCulture)} is no factor of {period}; expected {string.Join(", ", factors.Select(one => one.ToString(CultureInfo.InvariantCulture)))}"));
    }
}
