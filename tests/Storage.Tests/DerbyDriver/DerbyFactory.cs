using System.Data.Common;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>
/// An ADO.NET driver for Derby, of Db2's family, so that everything that would go to Db2 is executed: it is bound as IBM's driver is. It stands in
/// for what Derby lacks of Db2 (see <see cref="DerbyCommand"/>), and for nothing else.
/// </summary>
public sealed class DerbyFactory : DbProviderFactory
{
    /// <summary>The one that <see cref="DbProviderFactories"/> takes.</summary>
    public static readonly DerbyFactory Instance = new();

    private DerbyFactory()
    {
    }

    public override DbConnection CreateConnection() => new DerbyConnection();
}
