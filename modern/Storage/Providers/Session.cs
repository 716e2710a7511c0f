using System.Data.Common;

namespace BS2000Bridge.Storage.Providers;

/// <summary>A connection of a provider with the transaction that was begun on it.</summary>
internal sealed record Session(DbConnection Connection, DbTransaction Transaction);
