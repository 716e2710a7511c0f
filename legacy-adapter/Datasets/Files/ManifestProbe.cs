using System.Text.Json;

namespace BS2000Bridge.Datasets.Files;

/// <summary>Tells a manifest from another JSON file of its name.</summary>
internal static class ManifestProbe
{
    /// <summary>Far more than a manifest has; a file of JSON lines may be of any size.</summary>
    private const int MaxBytes = 64 << 10;

    /// <summary>Whether the file begins with a JSON object that has a <c>recform</c>. Whether it is in order, reading it tells.</summary>
    public static bool IsManifest(string path)
    {
        byte[] bytes = new byte[MaxBytes];
        using FileStream file = File.OpenRead(path);
        ReadOnlySpan<byte> start = bytes.AsSpan(0, file.ReadAtLeast(bytes, MaxBytes, throwOnEndOfStream: false));
        var reader = new Utf8JsonReader(start.StartsWith("\uFEFF"u8) ? start[3..] : start, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                // recform is the one key that every manifest has and no data has: JSON lines beside a dataset bear the same name.
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("recform"u8))
                {
                    return true;
                }

                if (reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.StartObject)
                {
                    return false;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
