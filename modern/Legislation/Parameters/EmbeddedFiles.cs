using System.Reflection;
using System.Text;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>The files of parameters that are part of this assembly.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Reads them all, in the order of their names.</summary>
    public static IEnumerable<ParameterFile> Read()
    {
        Assembly assembly = typeof(EmbeddedFiles).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return new ParameterFile(name, reader.ReadToEnd());
        }
    }
}
