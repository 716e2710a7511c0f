namespace BS2000Bridge.Copybooks.Language;

/// <summary>What of the text words a <see cref="Replacement"/> replaces.</summary>
internal enum ReplacedPart
{
    /// <summary>Whole words.</summary>
    Whole,

    /// <summary>The beginning of a word (LEADING).</summary>
    Leading,

    /// <summary>The end of a word (TRAILING).</summary>
    Trailing,
}
