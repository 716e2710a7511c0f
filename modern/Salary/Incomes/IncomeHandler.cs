using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Salary.Years;
using BS2000Bridge.Services.Workers;

namespace BS2000Bridge.Salary.Incomes;

/// <summary>
/// Takes incomes: each takes the place of what it makes out of date, is kept with its answer in one unit of work, and its year is marked to
/// be computed. Thread-safe.
/// </summary>
internal sealed class IncomeHandler(Database database, ParameterLibrary library, CommitSignal signal, TimeProvider clock)
{
    private static readonly ReceiptTable<ReceiptRow> Receipts = ReceiptRow.TableOf(ReceiptService.Incomes);

    private const string ReducedMonths = "pension.voluntary.reduced-base.months";

    /// <summary>Takes an income.</summary>
    /// <returns>The receipt, or why it was not taken; nothing has changed then.</returns>
    /// <exception cref="StorageException">The database cannot keep it.</exception>
    public async Task<(Receipt? Receipt, DomainFailure? Failure)> TakeAsync(SubmitIncomeRequest request, CancellationToken cancellationToken)
    {
        LocalDate today = Luxembourg.Today(clock);
        if (!RequestIds.IsValid(request.RequestId))
        {
            return (null, ServiceFailures.InvalidRequestId(request.RequestId));
        }

        if (IncomeReader.Read(request.Income, new YearMonth(today.Year, today.Month), out IncomeRow? income) is { } failure)
        {
            return (null, failure);
        }

        long digest = DigestOf(request.Income);
        await using UnitOfWork work = await database.BeginAsync(SalarySchema.Domain, cancellationToken).ConfigureAwait(false);
        KnownReceipts<ReceiptRow> known = await Receipts.FindAsync(work, [request.RequestId], cancellationToken).ConfigureAwait(false);
        switch (known.Compare(request.RequestId, digest, out ReceiptRow? kept))
        {
            case Repetition.Repeated:
                return (ToReceipt(kept!, repeated: true), null);
            case Repetition.Reused:
                return (null, ServiceFailures.RequestIdReused());
        }

        List<IncomeRow> current = await CurrentAsync(work, income!.Insured, cancellationToken).ConfigureAwait(false);
        List<IncomeRow> replaced = current.FindAll(row => row.IsOfSameActivity(income) && row.Overlaps(income));
        if ((ConflictOf(income, replaced) ?? TooLongReduced(income, current.Except(replaced))) is { } refusal)
        {
            return (null, refusal);
        }

        ReceiptRow receipt = await KeepAsync(work, income, replaced, request.RequestId, digest, cancellationToken).ConfigureAwait(false);
        await work.CommitAsync(cancellationToken).ConfigureAwait(false);
        signal.Raise();
        return (ToReceipt(receipt, repeated: false), null);
    }

    private static async Task<ReceiptRow> KeepAsync(UnitOfWork work, IncomeRow income, List<IncomeRow> replaced, string requestId, long digest, CancellationToken cancellationToken)
    {
        int last = await work.ScalarAsync<int>("SELECT COALESCE(MAX(id), 0) FROM salary_income", null, cancellationToken).ConfigureAwait(false);
        IncomeRow row = income with { Id = checked(last + 1), KnownFrom = work.RecordedAt };
        var receipt = new ReceiptRow(requestId, digest, row.Id, Code: null, Field: null, work.RecordedAt);
        foreach (string list in NumberLists.Of(replaced.Select(other => other.Id)))
        {
            await work.ExecuteAsync($"UPDATE salary_income SET known_until = @at WHERE id IN ({list})", new { at = work.RecordedAt }, cancellationToken).ConfigureAwait(false);
        }

        await work.InsertAsync(IncomeRow.Table, [row], cancellationToken).ConfigureAwait(false);
        await Receipts.AddAsync(work, [receipt], cancellationToken).ConfigureAwait(false);
        await PendingYears.MarkAsync(work, ChargeBasis.Income, new HashSet<YearKey> { row.Year }, cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    /// <summary>
    /// Why an income cannot take the place of another that has months in common with it: what is definitive is not made provisional again;
    /// and it must begin with the same month, cover all its months, or be the definitive one of a provisional.
    /// </summary>
    private static DomainFailure? ConflictOf(IncomeRow income, List<IncomeRow> replaced)
    {
        foreach (IncomeRow other in replaced)
        {
            bool isDefinitive = other.Kind == IncomeKind.Definitive;
            if (isDefinitive && income.Kind == IncomeKind.Provisional)
            {
                return Fault("kind", $"is provisional, but the income of {other.First} to {other.Last} is known definitively; send a definitive one");
            }

            if (isDefinitive == (income.Kind == IncomeKind.Definitive) && income.First != other.First && (income.First > other.First || income.Last < other.Last))
            {
                return Fault("months", $"{income.First} to {income.Last} have some months in common with the income of {other.First} to {other.Last}, and not all; begin with the same month, or cover all of them");
            }
        }

        return null;
    }

    /// <summary>Whether somebody insured for pension by choice asks for the reduced minimum longer than the law grants it (art. 241 al. 2 CSS: five years).</summary>
    private DomainFailure? TooLongReduced(IncomeRow income, IEnumerable<IncomeRow> others)
    {
        if (!IsReducedByChoice(income))
        {
            return null;
        }

        int max = (int)library.ValueAt(ReducedMonths, income.First).ToNumber();
        int before = others.Where(IsReducedByChoice).Sum(row => row.Months);
        return before + income.Months <= max
            ? null
            : Fault("terms.reduced_minimum", $"is asked for {income.Months} months after {before}; the minimum is reduced for {max} months at most (art. 241 al. 2 CSS)");
    }

    private static bool IsReducedByChoice(IncomeRow row) => row is { ReducedMinimum: true, Voluntary: Values.VoluntaryInsurance.PensionContinued or Values.VoluntaryInsurance.PensionOptional };

    private static async Task<List<IncomeRow>> CurrentAsync(ReadTransaction reading, InsuredNumber insured, CancellationToken cancellationToken) =>
        await reading.RowsAsync($"SELECT {IncomeRow.Columns} FROM salary_income n WHERE n.insured = @insured AND n.known_until IS NULL", new { insured = insured.Value }, IncomeRow.Read, cancellationToken).ConfigureAwait(false);

    /// <summary>What is the centre's own is not the sender's: it is left out of the comparison with an earlier one.</summary>
    private static long DigestOf(Income message)
    {
        Income sent = message.Clone();
        (sent.Name, sent.RecordedAt, sent.SupersededAt) = ("", null, null);
        return RequestDigest.Of(sent);
    }

    private static DomainFailure Fault(string path, string problem) => DomainFailure.Invalid(new InvalidField($"income.{path}", problem));

    private static Receipt ToReceipt(ReceiptRow row, bool repeated) =>
        ReceiptMessages.Taken(row.RequestId, ReceiptState.Accepted, row.RecordedAt, ResourceNames.Incomes.Of(row.ResourceId!.Value), repeated);
}
