import CollateralCLI

Program.run()
