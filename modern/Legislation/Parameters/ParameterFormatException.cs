namespace BS2000Bridge.Legislation.Parameters;

/// <summary>A file of parameters is not what it must be. The message says the file, the line, the parameter and what is wrong.</summary>
public sealed class ParameterFormatException : Exception
{
    /// <summary>Says where and what.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="parameter">The parameter's id; null where none is known.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="inner">What the YAML reader said, if it was the one to find it.</param>
    public ParameterFormatException(string file, long line, string? parameter, string problem, Exception? inner = null)
        : base($"{file}, line {line}{(parameter is null ? "" : $", parameter {parameter}")}: {problem}", inner)
    {
    }
}
