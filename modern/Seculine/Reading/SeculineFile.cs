using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Salary.V1;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Reading;

/// <summary>Opens files that members send, for reading.</summary>
internal static class SeculineFile
{
    /// <summary>Opens DECAFF.</summary>
    /// <exception cref="SeculineFileException">The first record is no header.</exception>
    public static Task<SeculineFile<SubmitDeclarationsRequest>> OpenDecaffAsync(Stream file, SeculineDecisions decisions, CancellationToken cancellationToken = default) =>
        OpenAsync(file, new DecaffReader(decisions), cancellationToken);

    /// <summary>Opens DECSAL.</summary>
    /// <param name="file">The file.</param>
    /// <param name="decisions">What no layout settles.</param>
    /// <param name="cappedWage">Seven minimum wages of a month, for the capped-wage indicator (art. 426 al. 4 CSS); null where there is no such wage.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SeculineFileException">The first record is no header.</exception>
    public static Task<SeculineFile<SubmitWageDeclarationsRequest>> OpenDecsalAsync(
        Stream file,
        SeculineDecisions decisions,
        Func<YearMonth, Money?> cappedWage,
        CancellationToken cancellationToken = default) =>
        OpenAsync(file, new DecsalReader(decisions, cappedWage), cancellationToken);

    /// <summary>Opens DECMAL.</summary>
    /// <exception cref="SeculineFileException">The first record is no header.</exception>
    public static Task<SeculineFile<SubmitIncapacitiesRequest>> OpenDecmalAsync(Stream file, CancellationToken cancellationToken = default) =>
        OpenAsync(file, new DecmalReader(), cancellationToken);

    internal static async Task<SeculineFile<TRequest>> OpenAsync<TRequest>(Stream file, IRecordReader<TRequest> records, CancellationToken cancellationToken)
        where TRequest : class
    {
        var lines = new LineSplitter(file);
        return await lines.MoveNextAsync(cancellationToken).ConfigureAwait(false)
            ? new SeculineFile<TRequest>(SeculineHeader.Read(lines.Line.Span), lines, records)
            : throw SeculineHeader.Missing();
    }
}
