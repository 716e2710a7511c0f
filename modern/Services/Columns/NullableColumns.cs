using System.Data.Common;

namespace BS2000Bridge.Services.Columns;

/// <summary>Reads columns that may hold nothing.</summary>
public static class NullableColumns
{
    /// <summary>A number or an instant; null for nothing.</summary>
    public static long? NumberAt(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A number of at most 32 bits, such as a day; null for nothing.</summary>
    public static int? SmallNumberAt(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    /// <summary>A text; null for nothing.</summary>
    public static string? TextAt(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
