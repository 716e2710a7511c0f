namespace BS2000Bridge.Datasets.Survey;

/// <summary>What one pass over a dataset tells.</summary>
/// <param name="RecordCount">The records.</param>
/// <param name="Bytes">The bytes of the file.</param>
/// <param name="Sha256">The SHA-256 of the file in lower-case hexadecimal.</param>
/// <param name="UnreadableKeys">The records without a readable key; they are left out of the order.</param>
/// <param name="FirstOutOfOrder">The number of the first record whose key is less than one before it, from 1; null when keys ascend (equal ones allowed).</param>
public sealed record SurveyResult(long RecordCount, long Bytes, string Sha256, long UnreadableKeys, long? FirstOutOfOrder)
{
    /// <summary>Whether no key is less than one before it.</summary>
    public bool KeysAscend => FirstOutOfOrder is null;
}
