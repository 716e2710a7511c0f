using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>All dated parameters of the law. Immutable: any number of threads may read it.</summary>
public sealed class ParameterLibrary
{
    private readonly Dictionary<string, Parameter> _byId;

    private ParameterLibrary(List<Parameter> parameters, string fingerprint)
    {
        All = parameters;
        Fingerprint = fingerprint;
        _byId = parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
    }

    /// <summary>All parameters, ordered by id.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The SHA-256 of the files' names and texts, in lower-case hexadecimal: which parameters a result was computed with.</summary>
    public string Fingerprint { get; }

    /// <summary>The parameters that the program brings with it.</summary>
    public static ParameterLibrary Load() => Read(EmbeddedFiles.Read());

    /// <summary>The parameters that the program brings with it, but for those that own files give anew: these take the place of the program's.</summary>
    /// <exception cref="ParameterFormatException">As by <see cref="Read"/>.</exception>
    public static ParameterLibrary Load(IReadOnlyList<ParameterFile> own)
    {
        ParameterLibrary program = Load(), changed = Read(own);
        return new ParameterLibrary(
            [.. program.All.Where(parameter => changed.Find(parameter.Id) is null).Concat(changed.All).OrderBy(parameter => parameter.Id, StringComparer.Ordinal)],
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{program.Fingerprint}\n{changed.Fingerprint}\n"))));
    }

    /// <summary>Reads and checks files of parameters.</summary>
    /// <exception cref="ParameterFormatException">
    /// A file is not well-formed, has an unknown key, lacks one, has a value that does not fit its unit, overlapping days,
    /// or an id that stands twice.
    /// </exception>
    public static ParameterLibrary Read(IEnumerable<ParameterFile> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var known = new SortedDictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (ParameterFile file in files)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Text}\n"));
            foreach ((Parameter parameter, long line) in ParameterFileReader.Read(file))
            {
                if (!known.TryAdd(parameter.Id, parameter))
                {
                    throw new ParameterFormatException(file.Name, line, parameter.Id, $"stands already in {known[parameter.Id].File}; keep one of the two.");
                }
            }
        }

        return new ParameterLibrary([.. known.Values], Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>The parameter of an id; null where there is none.</summary>
    public Parameter? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The parameter of an id.</summary>
    /// <exception cref="UnknownParameterException">There is none.</exception>
    public Parameter Get(string id) => Find(id) ?? throw new UnknownParameterException(id);

    /// <summary>The value of a parameter on a day.</summary>
    /// <exception cref="UnknownParameterException">There is no such parameter.</exception>
    /// <exception cref="MissingParameterException">It has no value on that day.</exception>
    public ParameterValue ValueAt(string id, LocalDate day) =>
        Get(id) is var parameter && parameter.Find(day) is { } value ? value : throw new MissingParameterException(parameter, day);

    /// <summary>The value of a parameter on the first day of a month, which is the one that holds for the month.</summary>
    /// <exception cref="UnknownParameterException">There is no such parameter.</exception>
    /// <exception cref="MissingParameterException">It has no value on that day.</exception>
    public ParameterValue ValueAt(string id, YearMonth month) => ValueAt(id, month.FirstDay);
}
