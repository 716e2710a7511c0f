using BS2000Bridge.Values;

namespace BS2000Bridge.Records;

/// <summary>
/// The input datasets of one month, each read by itself, record by record: what an initial load takes over. Every record comes out
/// once, as values or with the reason why it could not be read.
/// </summary>
public interface IInputSource
{
    /// <summary>Every dataset with its records and the SHA-256 of its content.</summary>
    IReadOnlyList<InputDataset> Datasets { get; }

    /// <summary>The employers.</summary>
    /// <param name="after">The number of the last record that was dealt with, in key order; 0 for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IEnumerable<InputRecord<EmployerFacts>> ReadEmployers(long after, CancellationToken cancellationToken);

    /// <summary>The affiliations.</summary>
    /// <inheritdoc cref="ReadEmployers"/>
    IEnumerable<InputRecord<AffiliationFacts>> ReadAffiliations(long after, CancellationToken cancellationToken);

    /// <summary>The sums of the year before the month.</summary>
    /// <inheritdoc cref="ReadEmployers"/>
    IEnumerable<InputRecord<YearFacts>> ReadYears(long after, CancellationToken cancellationToken);

    /// <summary>The wage declarations.</summary>
    /// <inheritdoc cref="ReadEmployers"/>
    IEnumerable<InputRecord<WageDeclaration>> ReadDeclarations(long after, CancellationToken cancellationToken);
}
