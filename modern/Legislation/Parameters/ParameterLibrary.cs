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

    /// <summary>The SHA-256 of the centre's own files alone, in lower-case hexadecimal; null when there are none.</summary>
    public string? CentreFingerprint { get; private init; }

    /// <summary>The parameters that the program brings with it.</summary>
    public static ParameterLibrary Load() => Read(EmbeddedFiles.Read());

    /// <summary>
    /// The parameters that the program brings with it, with the centre's own values laid over them: on its days, an own value holds; on all others,
    /// the program's.
    /// </summary>
    /// <exception cref="ParameterFormatException">As by <see cref="Read(IEnumerable{ParameterFile})"/>; or an own parameter is not known, or has another unit than the program's.</exception>
    public static ParameterLibrary Load(IReadOnlyList<ParameterFile> own)
    {
        ParameterLibrary program = Load(), centre = Read(own, ofCentre: true);
        var all = program.All.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        foreach (Parameter parameter in centre.All)
        {
            // A misspelt id would change nothing, and nobody would see it.
            all[parameter.Id] = all.TryGetValue(parameter.Id, out Parameter? known) ? ParameterOverlay.Of(known, parameter) : throw ParameterOverlay.Unknown(parameter);
        }

        return new ParameterLibrary(
            [.. all.Values.OrderBy(parameter => parameter.Id, StringComparer.Ordinal)],
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{program.Fingerprint}\n{centre.Fingerprint}\n"))))
        {
            CentreFingerprint = centre.Fingerprint,
        };
    }

    /// <summary>Reads and checks files of parameters.</summary>
    /// <exception cref="ParameterFormatException">
    /// A file is not well-formed, has an unknown key, lacks one, has a value that does not fit its unit, overlapping days,
    /// or an id that stands twice.
    /// </exception>
    public static ParameterLibrary Read(IEnumerable<ParameterFile> files) => Read(files, ofCentre: false);

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

    private static ParameterLibrary Read(IEnumerable<ParameterFile> files, bool ofCentre)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var known = new SortedDictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (ParameterFile file in files)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Text}\n"));
            foreach ((Parameter parameter, long line) in ParameterFileReader.Read(file, ofCentre))
            {
                if (!known.TryAdd(parameter.Id, parameter))
                {
                    throw new ParameterFormatException(file.Name, line, parameter.Id, $"stands already in {known[parameter.Id].File}; keep one of the two.");
                }
            }
        }

        return new ParameterLibrary([.. known.Values], Convert.ToHexStringLower(digest.GetHashAndReset()));
    }
}
