using System.Data;
using System.Reflection;
using Dapper;

namespace BS2000Bridge.Storage;

/// <summary>
/// Makes Dapper read the same record from every provider. SQLite knows one kind of whole number, PostgreSQL and Db2 know several, and Dapper
/// takes a record's constructor only if every type is the very same.
/// </summary>
internal static class RowMapping
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.TypeMapProvider = type => new RecordTypeMap(type);
        SqlMapper.AddTypeHandler(new NumberHandler<long>(Convert.ToInt64));
        SqlMapper.AddTypeHandler(new NumberHandler<int>(Convert.ToInt32));
        SqlMapper.AddTypeHandler(new NumberHandler<short>(Convert.ToInt16));

        // As a parameter too: a SMALLINT column takes no boolean in PostgreSQL.
        SqlMapper.RemoveTypeMap(typeof(bool));
        SqlMapper.RemoveTypeMap(typeof(bool?));
        SqlMapper.AddTypeHandler(new BooleanHandler());
        return true;
    });

    /// <summary>Registers with Dapper, once.</summary>
    public static void Register() => _ = Registered.Value;

    private sealed class NumberHandler<T>(Func<object, T> convert) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override T Parse(object value) => value is T number ? number : convert(value);

        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = value;
    }

    private sealed class BooleanHandler : SqlMapper.TypeHandler<bool>
    {
        public override bool Parse(object value) => Convert.ToInt64(value) != 0;

        public override void SetValue(IDbDataParameter parameter, bool value)
        {
            parameter.DbType = DbType.Int16;
            parameter.Value = (short)(value ? 1 : 0);
        }
    }

    /// <summary>Finds a record's constructor by the names of the columns, in their order; Dapper converts the values.</summary>
    private sealed class RecordTypeMap(Type type) : SqlMapper.ITypeMap
    {
        private readonly DefaultTypeMap _default = new(type);

        public ConstructorInfo? FindConstructor(string[] names, Type[] types) =>
            _default.FindConstructor(names, types) ?? Array.Find(type.GetConstructors(), constructor => Fits(constructor.GetParameters(), names));

        public ConstructorInfo? FindExplicitConstructor() => _default.FindExplicitConstructor();

        public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) =>
            _default.GetConstructorParameter(constructor, columnName);

        public SqlMapper.IMemberMap? GetMember(string columnName) => _default.GetMember(columnName);

        private static bool Fits(ParameterInfo[] parameters, string[] names) =>
            parameters.Length == names.Length
            && parameters.Zip(names).All(pair => string.Equals(pair.First.Name, pair.Second.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }
}
