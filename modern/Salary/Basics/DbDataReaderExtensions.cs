using System.Data.Common;

namespace BS2000Bridge.Salary.Basics;

/// <summary>Reads columns that may hold nothing.</summary>
internal static class DbDataReaderExtensions
{
    /// <summary>A number, or null.</summary>
    public static long? NumberAt(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
