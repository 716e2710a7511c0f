using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Cli.Datasets;

/// <summary>Where COPY finds its texts: the copybook's own folder, then those that were named.</summary>
internal sealed class CopyLibrary(string copybook, IReadOnlyList<string> folders)
{
    private static readonly string[] Extensions = ["", ".cpy", ".cbl", ".cob"];

    private readonly string[] _folders = [Path.GetDirectoryName(Path.GetFullPath(copybook))!, .. folders];

    /// <summary>
    /// The text of a name: the file of that name, with the extension <c>cpy</c>, <c>cbl</c> or <c>cob</c> or without, in
    /// upper or lower case; of a library, first in the folder of its name. Null when there is none.
    /// </summary>
    public CopyText? Find(string name, string? library)
    {
        string[] places = library is null ? _folders : [.. _folders.Select(folder => Path.Combine(folder, library)), .. _folders];
        foreach (string place in places)
        {
            string file = Path.Combine(place, name);
            string? found = Extensions.Select(extension => Match(file + extension)).FirstOrDefault(match => match is not null);
            if (found is not null)
            {
                return new CopyText(SourceText.Read(found), found);
            }
        }

        return null;
    }

    private static string? Match(string file)
    {
        string folder = Path.GetDirectoryName(file)!, name = Path.GetFileName(file);
        return File.Exists(file) ? file
            : !Directory.Exists(folder) ? null
            : Directory.EnumerateFiles(folder).FirstOrDefault(other => Path.GetFileName(other).Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
