using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Seculine.Answers;
using BS2000Bridge.Seculine.Reading;
using BS2000Bridge.Values;
using Grpc.Core;
using NodaTime;

namespace BS2000Bridge.Seculine.Calcul;

/// <summary>
/// CALCUL.xml: the contributions of an employer's month with those of earlier months that were computed anew, their reversals, what
/// the Mutualité des employeurs gives back, and the sums. Its schema is <see cref="CalculSchema"/>.
/// </summary>
/// <param name="invoker">Calls the services of affiliation and salary.</param>
/// <param name="decisions">When a month is closed.</param>
/// <param name="time">The clock.</param>
public sealed class CalculFile(CallInvoker invoker, SeculineDecisions decisions, TimeProvider time)
{
    /// <summary>Writes the file. A closed month has the same file each time.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <param name="header">The member that it is for.</param>
    /// <param name="employer">The employer.</param>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Gives up; no file is left then.</param>
    /// <exception cref="RpcException">A service does not answer.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<CalculAccount> WriteAsync(
        AnswerFolder folder,
        SeculineHeader header,
        EmployerNumber employer,
        YearMonth month,
        CancellationToken cancellationToken = default)
    {
        var window = new CalculWindow(month, decisions.CalculClosingDay);
        Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
        Instant? known = IfOver(window.Closed, now), knownBefore = IfOver(window.ClosedBefore, now);
        var source = new CalculSource(invoker, employer);
        CalculStatements statements = [];
        await AddChargesAsync(source, window, month, known, statements, cancellationToken).ConfigureAwait(false);
        await AddReimbursementsAsync(source, month, knownBefore, known, statements, cancellationToken).ConfigureAwait(false);
        await AddAffiliationsAsync(source, month, known, statements, cancellationToken).ConfigureAwait(false);

        AnswerFile file = folder.Begin("CALCUL", header, ".xml");
        await using (file.ConfigureAwait(false))
        {
            bool isProvisional = known is null;
            CalculSums sums = new();
            using (var writer = new CalculWriter(file.Content, sums))
            {
                writer.Write(header, employer, month, window.ClosingDay, isProvisional, statements);
            }

            string path = await file.CompleteAsync(cancellationToken).ConfigureAwait(false);
            return new CalculAccount(path, statements.Count, isProvisional, sums.CurrentPeriod, sums.RecomputedPeriods, sums.Tax, sums.Reimbursements);
        }
    }

    /// <summary>An instant that is over; null for one that is not, of which only what is known now can be asked.</summary>
    private static Instant? IfOver(Instant instant, Instant now) => instant < now ? instant : null;

    private static async Task AddChargesAsync(
        CalculSource source,
        CalculWindow window,
        YearMonth month,
        Instant? known,
        CalculStatements statements,
        CancellationToken cancellationToken)
    {
        await foreach (Charge charge in source.ChargesAsync(month, known, cancellationToken).ConfigureAwait(false))
        {
            if (charge.Period.TryToValue(out YearMonth period) && window.Includes(period, Instant.FromDateTimeOffset(charge.RecordedAt.ToDateTimeOffset())))
            {
                statements.Of(period, charge.InsuredNumber).Positions.Add(charge);
            }
        }
    }

    /// <summary>What was given back by the knowledge at the closing before, against what is given back by the present one.</summary>
    private static async Task AddReimbursementsAsync(
        CalculSource source,
        YearMonth month,
        Instant? knownBefore,
        Instant? known,
        CalculStatements statements,
        CancellationToken cancellationToken)
    {
        Dictionary<string, Incapacity> before = new(StringComparer.Ordinal);
        await foreach (Incapacity incapacity in source.ReimbursedAsync(month.PlusMonths(-1), knownBefore, cancellationToken).ConfigureAwait(false))
        {
            before.Add(incapacity.Name, incapacity);
        }

        await foreach (Incapacity incapacity in source.ReimbursedAsync(month, known, cancellationToken).ConfigureAwait(false))
        {
            bool wasThere = before.Remove(incapacity.Name, out Incapacity? earlier);
            if (earlier?.Reimbursement.Cents != incapacity.Reimbursement.Cents)
            {
                if (wasThere)
                {
                    Reverse(earlier!, statements);
                }

                Add(wasThere ? ChargeKind.Recharge : ChargeKind.Charge, incapacity, new Money(incapacity.Reimbursement.Cents), statements);
            }
        }

        foreach (Incapacity gone in before.Values)
        {
            Reverse(gone, statements);
        }
    }

    private static async Task AddAffiliationsAsync(
        CalculSource source,
        YearMonth month,
        Instant? known,
        CalculStatements statements,
        CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return;
        }

        ILookup<string, KeyValuePair<(YearMonth Period, string Insured), CalculStatement>> ofInsured = statements.ToLookup(statement => statement.Key.Insured, StringComparer.Ordinal);
        await foreach (Contracts.Affiliation.V1.Affiliation affiliation in source.AffiliationsAsync(statements.Keys.First().Period, month, known, cancellationToken).ConfigureAwait(false))
        {
            foreach (KeyValuePair<(YearMonth Period, string Insured), CalculStatement> statement in ofInsured[affiliation.InsuredNumber])
            {
                if (HasDayIn(affiliation, statement.Key.Period))
                {
                    statement.Value.Affiliations.Add(affiliation);
                }
            }
        }
    }

    private static bool HasDayIn(Contracts.Affiliation.V1.Affiliation affiliation, YearMonth month) =>
        affiliation.Period.FirstDay.TryToValue(out LocalDate first)
        && first <= month.FirstDay.PlusDays(month.Days - 1)
        && (!affiliation.Period.LastDay.TryToValue(out LocalDate last) || last >= month.FirstDay);

    private static void Reverse(Incapacity incapacity, CalculStatements statements) =>
        Add(ChargeKind.Reversal, incapacity, Money.Zero - new Money(incapacity.Reimbursement.Cents), statements);

    private static void Add(ChargeKind kind, Incapacity incapacity, Money amount, CalculStatements statements)
    {
        if (incapacity.Period.TryToValue(out YearMonth period))
        {
            statements.Of(period, incapacity.InsuredNumber).Reimbursements.Add(new CalculReimbursement(kind, incapacity, amount));
        }
    }
}
