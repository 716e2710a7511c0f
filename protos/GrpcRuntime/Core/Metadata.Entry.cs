using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>A key with a text or bytes. It does not change once made.</summary>
    public class Entry
    {
        private readonly string? _text;
        private readonly byte[]? _bytes;

        /// <summary>A text entry.</summary>
        /// <exception cref="ArgumentException">The key has characters other than letters, digits, <c>_</c>, <c>-</c> and <c>.</c>, or ends with <c>-bin</c>.</exception>
        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = Normalized(key);
            if (IsBinaryKey(Key))
            {
                throw new ArgumentException($"The key {Key} ends with {BinaryHeaderSuffix}: its value must be bytes.", nameof(key));
            }

            _text = value;
        }

        /// <summary>A binary entry; the bytes are copied.</summary>
        /// <exception cref="ArgumentException">The key has a wrong character or does not end with <c>-bin</c>.</exception>
        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = Normalized(key);
            if (!IsBinaryKey(Key))
            {
                throw new ArgumentException($"The key {Key} has bytes as its value, so it must end with {BinaryHeaderSuffix}.", nameof(key));
            }

            _bytes = [.. valueBytes];
        }

        private Entry(string key, string? text, byte[]? bytes) => (Key, _text, _bytes) = (key, text, bytes);

        /// <summary>The key, in lower case.</summary>
        public string Key { get; }

        /// <summary>Whether the value is bytes.</summary>
        public bool IsBinary => _bytes is not null;

        /// <summary>The text.</summary>
        /// <exception cref="InvalidOperationException">The entry is binary.</exception>
        public string Value => _text ?? throw new InvalidOperationException($"The entry {Key} is binary; read ValueBytes.");

        /// <summary>A copy of the bytes; of a text entry, its ASCII bytes.</summary>
        public byte[] ValueBytes => _bytes is null ? Encoding.ASCII.GetBytes(_text!) : [.. _bytes];

        /// <summary>The bytes without a copy.</summary>
        internal ReadOnlySpan<byte> RawBytes => _bytes;

        /// <summary>The key and the text, or the base64 of the bytes.</summary>
        public override string ToString() =>
            $"[Entry: key={Key}, {(IsBinary ? $"valueBytes={Convert.ToBase64String(_bytes!)}" : $"value={_text}")}]";

        /// <summary>An entry as it came over the wire: the key was lower case there, and a strange text is no error.</summary>
        internal static Entry FromWire(string key, string value) => new(key, value, null);

        /// <summary>A binary entry as it came over the wire; the array now belongs to the entry.</summary>
        internal static Entry FromWire(string key, byte[] value) => new(key, null, value);

        /// <summary>Whether a key says that the value is bytes.</summary>
        internal static bool IsBinaryKey(string key) => key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        /// <summary>Whether this is an entry of that key, in upper or lower case.</summary>
        internal bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

        private static string Normalized(string key)
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            foreach (char c in key)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
                {
                    throw new ArgumentException($"The metadata key '{key}' has the character '{c}'; letters, digits, '_', '-' and '.' are allowed.", nameof(key));
                }
            }

            return key.ToLowerInvariant();
        }
    }
}
