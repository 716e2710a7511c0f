using System.Security.Cryptography;
using System.Text;

namespace BS2000Bridge.Storage;

/// <summary>
/// One step of a domain's schema. Statements are written in the SQL that all providers share; what differs stands in braces and is
/// the dialect's to say: <c>{text}</c> (a text of any length), <c>{blob}</c> (bytes of any length). All else is plain:
/// <c>BIGINT</c>, <c>INTEGER</c>, <c>SMALLINT</c>, <c>VARCHAR(n)</c>, <c>NOT NULL</c>, <c>PRIMARY KEY</c>, <c>CREATE (UNIQUE) INDEX</c>.
/// A migration that ran somewhere is never edited; what changes is a further one.
/// </summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="Name">What it does, in a few words.</param>
/// <param name="Statements">The statements, in their order.</param>
public sealed record Migration(int Number, string Name, params IReadOnlyList<string> Statements)
{
    /// <summary>
    /// What is done after the statements and no SQL can say, such as a key that is computed anew; null for nothing. It belongs to the same unit of
    /// work, so a migration is done whole or not at all.
    /// </summary>
    /// <remarks>A program has no digest: whoever changes what it does after it ran somewhere writes a further migration.</remarks>
    public Func<UnitOfWork, CancellationToken, Task>? Step { get; init; }

    /// <summary>SHA-256 of the statements as they are written here, each run of white space as one blank: the same for every provider.</summary>
    internal string Digest() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(";\n", Statements.Select(OneLine)))));

    private static string OneLine(string statement) =>
        string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
