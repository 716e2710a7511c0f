using System.Data.Common;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>An error of Derby.</summary>
internal sealed class DerbyException(string state, string message) : DbException(message)
{
    // Derby has a state of its own for a lock that lasts too long; Db2's is 57033.
    public override string SqlState { get; } = state is "40XL1" or "40XL2" ? "57033" : state;
}
